/** Pure decisions about approvals of events at schools. */

/** Why an approval no longer holds. */
export const voidReasons = ['moved', 'place', 'grades', 'replaced', 'mistake'] as const;
export type VoidReason = (typeof voidReasons)[number];

interface When {
  readonly venue: string;
  readonly starts: string;
  readonly ends: string;
}

/** What a change of an event means for its approvals: another school, another day, or nothing. Hours are no matter. */
export function voidedBy(before: When, after: When): 'place' | 'moved' | undefined {
  if (before.venue !== after.venue) return 'place';
  const days = ({ starts, ends }: When) => `${starts.slice(0, 10)}/${ends.slice(0, 10)}`;
  return days(before) === days(after) ? undefined : 'moved';
}

interface Approved {
  readonly step: string;
  readonly grades: readonly string[];
  readonly languages: readonly string[];
}

/** What is planned; nothing of it where nothing is planned yet. */
export type Planned = Omit<Approved, 'step'>;

interface Missing {
  readonly step: string;
  readonly lacks: 'approval' | 'grades' | 'languages';
}

/** Steps that the plan still needs, each with what is missing: the approval itself, or grades or a language in it. */
export function missingOf(
  steps: readonly string[],
  holding: readonly Approved[],
  planned: Planned,
): Missing[] {
  return steps.flatMap((step): Missing[] => {
    const approval = holding.find((one) => one.step === step);
    if (!approval) return [{ step, lacks: 'approval' }];
    const covers = (what: keyof Planned) =>
      planned[what].every((one) => approval[what].includes(one));
    if (!covers('grades')) return [{ step, lacks: 'grades' }];
    return covers('languages') ? [] : [{ step, lacks: 'languages' }];
  });
}

/** The same codes, in whatever order. */
export function areSame(some: readonly string[], others: readonly string[]): boolean {
  const all = new Set([...some, ...others]);
  return new Set(some).size === all.size && new Set(others).size === all.size;
}
