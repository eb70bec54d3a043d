import type { LocalCloud } from "../cloud.ts";
import type { Answer } from "../http/exchange.ts";
import { text } from "../json.ts";
import type { Resource } from "../tenant-file.ts";
import { armError } from "./errors.ts";
import { isWithin } from "./path.ts";
import { ofType, scopeOf } from "./rights.ts";

/** The lock at or above the resource that forbids the operation. */
export function lockThatStops(
  cloud: LocalCloud,
  id: string,
  operation: "write" | "delete",
): Resource | undefined {
  const levels =
    operation === "write" ? ["ReadOnly"] : ["ReadOnly", "CanNotDelete"];
  return ofType(cloud, "Microsoft.Authorization/locks").find(
    (lock) =>
      isWithin(id, scopeOf(lock)) &&
      levels.includes(text(lock.properties["level"])),
  );
}

export function scopeLocked(
  id: string,
  operation: "write" | "delete",
  lock: Resource,
): Answer {
  return armError(
    409,
    "ScopeLocked",
    `The scope '${id}' cannot perform ${operation} operation because following scope(s) are locked: '${scopeOf(lock)}'. Please remove the lock and try again.`,
  );
}
