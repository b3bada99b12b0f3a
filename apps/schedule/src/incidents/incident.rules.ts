/** Pure decisions about incidents. */

const minuteMs = 60_000;
/** What came later than this was on a phone without a network: whoever reads of it has to know. */
const lateAfterMs = 15 * minuteMs;

/** Whether an incident came so late that it is told as such. When it happened is null where nobody knows. */
export function cameLate(happenedAt: Date | null, receivedAt: Date): boolean {
  return happenedAt !== null && receivedAt.getTime() - happenedAt.getTime() > lateAfterMs;
}
