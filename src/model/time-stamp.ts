/** The moments that a time stamp can mean, in milliseconds since 1970; both are one where it names its zone. */
export interface Moments {
  readonly earliest: number;
  readonly latest: number;
}

const hour = 3_600_000;

/** The zones of the earth lie between UTC-12 and UTC+14. */
const behind = 12 * hour;
const ahead = 14 * hour;

/** Reads a time stamp as logs spell it (RFC 3339, also with a blank for the `T` and without a zone); undefined for anything else. */
export function momentsOf(stamp: string): Moments | undefined {
  const [, date = "", time = "", zone, sign = "", hours = "", minutes = ""] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d+)?(?: ?(Z|([+-])(\d\d):?(\d\d)))?$/i.exec(
      stamp,
    ) ?? [];
  const utc = Date.parse(`${date}T${time}Z`);
  if (Number.isNaN(utc)) {
    return undefined;
  }
  if (zone === undefined) {
    return { earliest: utc - ahead, latest: utc + behind };
  }
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  const moment = sign === "-" ? utc + offset : utc - offset;
  return { earliest: moment, latest: moment };
}
