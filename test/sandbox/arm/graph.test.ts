import assert from "node:assert/strict";
import { list, object, text, type Json } from "../json.ts";
import type { ClientAnswer } from "../https-client.ts";
import {
  document,
  errorCode,
  ids,
  people,
  startSmall,
  type Small,
} from "../small.ts";
import type { TenantFile } from "../tenant-file.ts";

describe("Resource Graph, served", () => {
  let small: Small;
  afterEach(() => small.sandbox.stop());
  const start = async (
    change?: (tenant: TenantFile) => void,
  ): Promise<void> => {
    small = await startSmall(change);
  };

  const ask = (
    query: string,
    person: string = people.olga,
  ): Promise<ClientAnswer> =>
    small.arm(
      person,
      "/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01",
      {
        method: "POST",
        body: JSON.stringify({ query }),
      },
    );

  async function rows(query: string, person?: string): Promise<Json[]> {
    return list(document(await ask(query, person))["data"]).map(object);
  }

  async function names(query: string, person?: string): Promise<string[]> {
    return (
      await rows(`${query} | project id, name | order by name asc`, person)
    ).map(({ name }) => text(name));
  }

  const registries =
    "resources | where type =~ 'microsoft.containerregistry/registries'";

  it("shows each caller what it may read, and never refuses", async () => {
    await start();
    assert.deepEqual(await names(registries), ["smallprivate", "smallweb"]);
    assert.deepEqual(await names(registries, people.rita), [
      "smallprivate",
      "smallweb",
    ]);
    assert.deepEqual(await names(registries, people.nobody), []);
    assert.deepEqual(
      await names(
        "resources | where type =~ 'microsoft.web/sites'",
        people.rita,
      ),
      [],
    );
  });

  it("shows a site's image in siteProperties alone", async () => {
    await start();
    const [site] = await rows(
      "resources | where type =~ 'microsoft.web/sites' | project id, properties",
    );
    const properties = object(site?.["properties"]);
    assert.ok(!("siteConfig" in properties));
    const [linux] = list(object(properties["siteProperties"])["properties"]);
    assert.deepEqual(linux, {
      name: "LinuxFxVersion",
      value: "DOCKER|smallweb.azurecr.io/shop:1",
    });
  });

  it("holds containers, role assignments and App Service's configurations in tables of their own", async () => {
    await start();
    assert.deepEqual(
      await names(
        "resourcecontainers | where type =~ 'microsoft.resources/subscriptions'",
      ),
      ["Small production", "Small test"],
    );
    const [assignment] = await rows(
      `authorizationresources | where type =~ 'microsoft.authorization/roleassignments' and properties.scope =~ '${ids.smallweb}' | project id, properties`,
    );
    assert.equal(
      object(assignment?.["properties"])["principalType"],
      "ServicePrincipal",
    );
    const [config] = await rows(
      "appserviceresources | project id, fx = tostring(properties.LinuxFxVersion)",
    );
    assert.equal(config?.["fx"], "DOCKER|smallweb.azurecr.io/shop:1");
  });

  it("has no table of role assignments in Azure China", async () => {
    await start(({ cloud }) => {
      cloud.kind = "china";
    });
    const answer = await ask("authorizationresources | project id");
    assert.equal(answer.status, 400);
    assert.match(answer.text, /DisallowedLogicalTableName/);
  });

  it("learns of a write after its lag", async () => {
    await start(({ behaviour }) => {
      behaviour.graphLagSeconds = 0.3;
      behaviour.operationPolls = 0;
    });
    const query = `${registries} and name == 'smallweb' | project id, admin = tobool(properties.adminUserEnabled)`;
    const written = Date.now();
    await small.arm(people.olga, `${ids.smallweb}?api-version=2025-11-01`, {
      method: "PATCH",
      body: JSON.stringify({ properties: { adminUserEnabled: false } }),
    });
    const admin = async (): Promise<unknown> =>
      (await rows(query))[0]?.["admin"];
    assert.equal(await admin(), true);
    while ((await admin()) === true) {
      // Asks again until the lag is over; mocha ends a loop that never does.
    }
    assert.ok(Date.now() - written >= 300);
  });

  it("refuses a query that is none, and one beyond the quota while that counts", async () => {
    await start();
    const broken = await ask("resources | where");
    assert.equal(errorCode(broken), "BadRequest");
    small.sandbox.faults.graphQuota = true;
    const statuses: number[] = [];
    for (let count = 0; count < 16; count += 1) {
      statuses.push((await ask("resources | count")).status);
    }
    assert.deepEqual(statuses, [...Array<number>(15).fill(200), 429]);
  });
});
