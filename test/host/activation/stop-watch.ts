import assert from "node:assert/strict";

/** VS Code's own stop-watch; "Developer: Show Running Extensions" shows what it measured. */
interface VsCodeMarks {
  readonly MonacoPerformanceMarks: {
    getMarks(): readonly {
      readonly name: string;
      readonly startTime: number;
    }[];
  };
}

/** Milliseconds from the mark "will …" to "did …" that VS Code set in the extension host for an extension. */
export function timeBetween(what: string, extension: string): number {
  const { MonacoPerformanceMarks } = globalThis as unknown as VsCodeMarks;
  const marks = MonacoPerformanceMarks.getMarks();
  const at = (mark: string): number => {
    const name = `code/extHost/${mark}${what}/${extension}`;
    const found = marks.find((each) => each.name === name);
    assert.ok(found, `VS Code set the mark ${name}`);
    return found.startTime;
  };
  return at("did") - at("will");
}

/** Since Node 23.9, which the types of Node 20 do not know. */
interface ThreadClock {
  threadCpuUsage(): NodeJS.CpuUsage;
}

/** Milliseconds for which this thread had a processor to itself since it began. */
export function workOfThread(): number {
  const { user, system } = (process as unknown as ThreadClock).threadCpuUsage();
  return (user + system) / 1000;
}
