import assert from "node:assert/strict";
import { landscape, type Builder } from "../../test/landscapes/builder.ts";
import {
  networks,
  privateRegistry,
  throughSpoke,
  zoneFor,
} from "../../test/landscapes/networks.ts";
import { webAppIdentity } from "../../test/landscapes/roles.ts";
import { blocked } from "../../test/reports/landscapes.ts";
import { judge } from "../app/judge.ts";
import * as planner from "../changes/planner.ts";
import { cloudByName } from "../model/cloud.ts";
import { withCommands } from "./commands.ts";
import { diagnose } from "./diagnose.ts";
import { fail, rule } from "./rule.ts";

/** What is to be run for the finding of a rule that always fails and whose help page has these lines. */
function commandsFor(
  given: Builder,
  lines: readonly string[],
): readonly string[] {
  const failing = rule({
    id: "always",
    hop: null,
    severity: "info",
    needs: [],
    judge: () => fail({ evidence: [] }),
    repairs: [],
    doc: "L:x",
  });
  const built = given.build();
  const diagnosis = diagnose(built, [failing], planner);
  const [finding] = withCommands(diagnosis, built, {
    always: lines.join("\n"),
  }).findings;
  return finding?.commands?.split("\n") ?? [];
}

const app = landscape().registry().webApp();
const { registryId } = app.build();
const [, , subscription = "", , group = ""] = registryId.split("/");

const cases: readonly {
  readonly name: string;
  readonly given: Builder;
  readonly line: string;
  readonly want: readonly string[];
}[] = [
  {
    name: "names the registry and its subscription",
    given: app,
    line: "az acr update --name <registry> --sku Premium",
    want: [
      `az acr update --name contosoweb --sku Premium --subscription ${subscription}`,
    ],
  },
  {
    name: "names the app, its group and its subscription",
    given: app,
    line: "az webapp restart --name <app> --resource-group <group>",
    want: [
      `az webapp restart --name shop-web --resource-group ${group} --subscription ${subscription}`,
    ],
  },
  {
    name: "names a slot beside its app",
    given: app.with((from) => ({
      ...from,
      consumers: from.consumers.map((each) => ({
        ...each,
        id: `${each.id}/slots/staging`,
      })),
    })),
    line: "az webapp restart --name <app> --resource-group <group>",
    want: [
      `az webapp restart --name shop-web --resource-group ${group} --slot staging --subscription ${subscription}`,
    ],
  },
  {
    name: "leaves a slot out of commands that cannot name it",
    given: app.with((from) => ({
      ...from,
      consumers: from.consumers.map((each) => ({
        ...each,
        id: `${each.id}/slots/staging`,
      })),
    })),
    line: "az resource update --resource-group <group> --name <app>",
    want: ["az resource update --resource-group <group> --name <app>"],
  },
  {
    name: "names the identity that pulls, and the registry's id",
    given: app,
    line: "az role assignment create --assignee-object-id <object id> --role AcrPull --scope <registry id>",
    want: [
      `az role assignment create --assignee-object-id ${webAppIdentity} --role AcrPull --scope ${registryId}`,
    ],
  },
  {
    name: "takes the role that a registry with roles on repositories heeds",
    given: landscape()
      .registry({
        properties: { roleAssignmentMode: "AbacRepositoryPermissions" },
      })
      .webApp(),
    line: "az role assignment create --role AcrPull --scope <registry id>",
    want: [
      `az role assignment create --role "Container Registry Repository Reader" --scope ${registryId}`,
    ],
  },
  {
    name: "leaves roles on repositories out where they have no effect",
    given: app,
    line: 'az role assignment create --role "Container Registry Repository Reader" --scope <registry id>',
    want: [],
  },
  {
    name: "leaves out what is for other kinds of consumer",
    given: app,
    line: "az containerapp registry set --name <app> --server <login server>",
    want: [],
  },
  {
    name: "names no app where a finding is about several",
    given: app.webApp({ name: "shop-admin" }),
    line: "az webapp restart --name <app> --resource-group <group>",
    want: ["az webapp restart --name <app> --resource-group <group>"],
  },
  {
    name: "chooses no group for a resource that is yet to be made",
    given: app,
    line: "az network private-endpoint create --resource-group <group> --name <name> --private-connection-resource-id <registry id>",
    want: [
      `az network private-endpoint create --resource-group <group> --name <name> --private-connection-resource-id ${registryId}`,
    ],
  },
  {
    name: "adds no subscription behind a pipe",
    given: app,
    line: "az acr token list --registry <registry> | sort",
    want: ["az acr token list --registry contosoweb | sort"],
  },
  {
    name: "names the cloud's audience of registries",
    given: app,
    line: "az login --scope <audience of registries>/.default",
    want: ["az login --scope https://containerregistry.azure.net/.default"],
  },
  {
    name: "is no command of the Azure CLI",
    given: app,
    line: "docker logout <login server>",
    want: ["docker logout contosoweb.azurecr.io"],
  },
];

describe("the commands of a finding", () => {
  for (const { name, given, line, want } of cases) {
    it(name, () => {
      assert.deepEqual(commandsFor(given, [line]), want);
    });
  }

  it("name the only zone, the only endpoint and the consumer's network", () => {
    const given = zoneFor(networks(privateRegistry())).webApp({
      properties: throughSpoke,
    });
    const [link = "", records = ""] = commandsFor(given, [
      "az network private-dns link vnet create --resource-group <zone group> --zone-name <zone> --virtual-network <network id>",
      "az network private-endpoint dns-zone-group create --resource-group <group> --endpoint-name <endpoint> --private-dns-zone <zone id>",
    ]);
    assert.match(link, /--zone-name privatelink\.azurecr\.io /);
    assert.match(link, /--virtual-network \S+\/virtualNetworks\/spoke /i);
    assert.match(records, /--endpoint-name pe-hub /);
    assert.match(records, /--private-dns-zone \S+\/privatelink\.azurecr\.io /);
    for (const line of [link, records]) {
      assert.doesNotMatch(line, /[<>]/);
      assert.match(line, / --subscription \S+$/);
    }
  });

  it("begin with the cloud where it is not the one that the Azure CLI starts in", () => {
    const china = cloudByName("china");
    assert.ok(china);
    const given = app.with((from) => ({ ...from, cloud: china }));
    assert.deepEqual(commandsFor(given, ["az login"]), [
      "az cloud set --name AzureChinaCloud",
      "az login",
    ]);
    assert.deepEqual(commandsFor(given, ["docker info"]), ["docker info"]);
  });

  it("hold no name that a shell could read as more than a word", () => {
    const line = "docker logout <login server>";
    for (const loginServer of [
      "x'; rm -rf $HOME; '",
      "x\u2019; Remove-Item ~; \u2018",
      "x\nrm -rf ~",
      "$(id)",
      "a & calc",
      "--help",
      "@secrets.json",
    ]) {
      const given = app.with((from) => ({ ...from, loginServer }));
      assert.deepEqual(commandsFor(given, [line]), [line]);
    }
  });

  it("quote a name that is a word in quotes alone", () => {
    const given = app.with((from) => ({ ...from, loginServer: "größe (1)" }));
    assert.deepEqual(commandsFor(given, ["docker logout <login server>"]), [
      "docker logout 'größe (1)'",
    ]);
  });

  it("quote or leave out what names a slot", () => {
    const given = app.with((from) => ({
      ...from,
      consumers: from.consumers.map((each) => ({
        ...each,
        id: `${each.id}/slots/a;id`,
      })),
    }));
    assert.deepEqual(
      commandsFor(given, [
        "az webapp restart --name <app> --resource-group <group>",
      ]),
      [
        `az webapp restart --name shop-web --resource-group ${group} --slot <slot> --subscription ${subscription}`,
      ],
    );
  });

  it("come with the warning that stands above them, and go with it", () => {
    const lines = [
      "# Restarts the cluster.",
      "az aks stop --name <cluster>",
      "# Restarts the app.",
      "az webapp restart --ids <app id>",
    ];
    const { consumers } = app.build();
    assert.deepEqual(commandsFor(app, lines), [
      "# Restarts the app.",
      `az webapp restart --ids ${consumers[0]?.id}`,
    ]);
  });

  it("are not run before what the user has yet to fill in", () => {
    assert.deepEqual(
      commandsFor(app, [
        "docker info",
        "docker pull <image>",
        "docker logout <login server>",
        "docker rmi <image>",
      ]),
      [
        "docker info",
        "docker pull <image>",
        "# docker logout contosoweb.azurecr.io",
        "docker rmi <image>",
      ],
    );
  });

  it("are none where a change is offered, which brings its own", () => {
    const { findings, changes } = judge(blocked);
    const offered = findings.filter((finding) => finding.changes.length > 0);
    assert.ok(offered.length > 0 && changes.length > 0);
    for (const finding of offered) {
      assert.equal(finding.commands, undefined, finding.rule);
    }
  });
});
