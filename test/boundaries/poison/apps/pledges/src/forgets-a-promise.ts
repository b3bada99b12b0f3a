// offends: typescript(no-floating-promises)
async function announce(): Promise<void> {}

export function sign(): void {
  announce();
}
