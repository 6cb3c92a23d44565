/** A moment as written in Vietnam, on this computer's clock: "14:05, 20/11/2026". */
const TIME = new Intl.DateTimeFormat("vi-VN", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const DAY = new Intl.DateTimeFormat("vi-VN", { day: "2-digit", month: "2-digit", year: "numeric" });

export function formatMoment(milliseconds: number): string {
  return `${TIME.format(milliseconds)}, ${DAY.format(milliseconds)}`;
}
