import { apiVersions } from "./api-versions.ts";
import type { ArmClient } from "./arm-client.ts";
import type { Result } from "./azure-error.ts";

const path = `/providers/Microsoft.ResourceGraph/resources?api-version=${apiVersions.resourceGraph}`;

/** The service's limit. */
const rowsPerPage = 1000;

/** All rows of a query over every subscription that the token's tenant shows to the caller, page after page. */
export async function queryGraph(
  arm: ArmClient,
  query: string,
): Promise<Result<readonly unknown[]>> {
  const rows: unknown[] = [];
  let skipToken: string | undefined;
  do {
    const page = await arm.send({
      method: "POST",
      path,
      body: {
        query: query.trim(),
        options: {
          resultFormat: "objectArray",
          $top: rowsPerPage,
          ...(skipToken === undefined ? {} : { $skipToken: skipToken }),
        },
      },
    });
    if (!page.ok) {
      return page;
    }
    const { data, $skipToken: next } = new Object(page.value.body) as {
      data?: unknown;
      $skipToken?: unknown;
    };
    if (!Array.isArray(data) || (data.length === 0 && next !== undefined)) {
      return malformed;
    }
    rows.push(...(data as unknown[]));
    skipToken = typeof next === "string" && next !== "" ? next : undefined;
  } while (skipToken !== undefined);
  return { ok: true, value: rows };
}

const malformed: Result<never> = {
  ok: false,
  error: {
    kind: "malformed",
    code: "Malformed",
    message: "The answer of Azure Resource Graph is not a list of rows.",
  },
};
