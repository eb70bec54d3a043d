import { overLimit } from "../query-error.ts";

/** The body of `POST /providers/Microsoft.ResourceGraph/resources`, API version 2024-04-01. */
export interface GraphRequest {
  readonly query: string;
  readonly subscriptions?: readonly string[];
  readonly managementGroups?: readonly string[];
  readonly options?: GraphOptions;
}

export interface GraphOptions {
  readonly resultFormat?: "objectArray" | "table";
  readonly $top?: number;
  readonly $skip?: number;
  readonly $skipToken?: string;
  readonly authorizationScopeFilter?: string;
}

/** Rows of one page at most, and unless `$top` says less. */
const maximumTop = 1000;

/** @throws QueryError for a number out of the documented range; the service's code for it is not documented. */
export function requirePage(options: GraphOptions): {
  readonly top: number;
  readonly skip: number;
} {
  const { $top: top = maximumTop, $skip: skip = 0 } = options;
  if (!Number.isInteger(top) || top < 1 || top > maximumTop) {
    throw overLimit(
      "InvalidOptions",
      `$top must be a whole number from 1 to ${maximumTop}.`,
    );
  }
  if (!Number.isInteger(skip) || skip < 0) {
    throw overLimit("InvalidOptions", "$skip must be a whole number from 0.");
  }
  return { top, skip };
}
