import type { LocalCloud } from "../cloud.ts";
import type { Caller } from "../entra/claims.ts";
import type { Request } from "../http/exchange.ts";
import type { Rights } from "./rights.ts";

/** One ARM request whose caller is known. */
export interface ArmContext {
  readonly cloud: LocalCloud;
  readonly request: Request;
  readonly user: Caller["user"];
  readonly rights: Rights;
  readonly apiVersion: string;
}
