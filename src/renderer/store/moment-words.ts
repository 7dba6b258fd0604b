const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });

/** Undefined where a clock was so wrong that there is no such day. */
function dateOf(time: number): Date | undefined {
  const moment = new Date(time);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** "14:02", by this machine's clock; `time` in milliseconds since 1970. */
export function clockWords(time: number): string {
  const moment = dateOf(time);
  return moment ? clock.format(moment) : '–';
}

/** "Today", "Yesterday" or "Tuesday 3 March 2026". */
export function dayWords(time: number, now: number): string {
  const moment = dateOf(time);
  if (!moment) return 'Day unknown';
  const today = new Date(now);
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (date.format(moment) === date.format(today)) return 'Today';
  if (date.format(moment) === date.format(yesterday)) return 'Yesterday';
  return `${weekday.format(moment)} ${date.format(moment)}`;
}

/** "14:02 on 3 March 2026", which holds on any day. */
export function momentWords(time: number): string {
  const moment = dateOf(time);
  return moment ? `${clock.format(moment)} on ${date.format(moment)}` : 'an unknown time';
}
