const dayMs = 86_400_000;

/** `2026-12-10`, so many days later, or earlier where they are fewer than none. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Each day from the first to the last, both included. */
export function daysFrom(first: string, last: string): string[] {
  const days = Math.round(
    (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / dayMs,
  );
  return Array.from({ length: Math.max(days + 1, 0) }, (_, at) => daysLater(first, at));
}

/** The Monday of its week. */
export function weekOf(day: string): string {
  return daysLater(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

export function later(one: string, other: string): string {
  return one > other ? one : other;
}
