import assert from "node:assert/strict";
import { imagesOfTask, type TaskStep } from "./task-images.ts";

const host = "contosoweb.azurecr.io";

function encoded(...lines: readonly string[]): TaskStep {
  return {
    encodedTaskContent: Buffer.from(lines.join("\n")).toString("base64"),
  };
}

const cases: readonly {
  name: string;
  step: TaskStep;
  want: readonly string[];
}[] = [
  {
    name: "base images of a Dockerfile, of its own registry alone",
    step: {
      contextPath: "https://github.com/contoso/shop.git#main",
      baseImageDependencies: [
        { registry: "ContosoWeb.azurecr.io", repository: "base", tag: "20" },
        { registry: host, repository: "tools/git", digest: "sha256:1f" },
        { registry: host, repository: "plain" },
        { registry: "mcr.microsoft.com", repository: "dotnet", tag: "8.0" },
        { repository: "library/node" },
      ],
    },
    want: [
      "ContosoWeb.azurecr.io/base:20",
      `${host}/tools/git@sha256:1f`,
      `${host}/plain`,
    ],
  },
  {
    name: "an artifact as context",
    step: { contextPath: `oci://${host}/sources/shop:7` },
    want: [`${host}/sources/shop:7`],
  },
  {
    name: "commands, with the registry by its name and by its variables",
    step: encoded(
      "version: v1.1.0",
      "steps:",
      `  - cmd: ${host}/tools/lint:1 --all`,
      "  - cmd: $Registry/tools/scan:2",
      '    cmd: "{{.Run.Registry}}/tools/sign:3 --key x"',
      "  - cmd: mcr.microsoft.com/acr/acr-cli:0.14 purge",
      "  - cmd: bash echo $Registry/not/an-image:1",
    ),
    want: [
      `${host}/tools/lint:1`,
      `${host}/tools/scan:2`,
      `${host}/tools/sign:3`,
    ],
  },
  {
    name: "an image is named once",
    step: encoded("- cmd: $Registry/a:1", "- cmd: $Registry/a:1 again"),
    want: [`${host}/a:1`],
  },
  {
    name: "what an earlier step builds is not pulled",
    step: encoded(
      "- build: -t $Registry/app:1 -f Dockerfile .",
      "- cmd: $Registry/app:1",
    ),
    want: [],
  },
  {
    name: "names with variables that only a run knows",
    step: encoded(
      "- cmd: $Registry/app:$ID",
      "- cmd: {{.Run.Registry}}/app:{{.Run.ID}}",
    ),
    want: [],
  },
  {
    name: "content that is no base64",
    step: { encodedTaskContent: "%%%" },
    want: [],
  },
  { name: "a step that says nothing", step: {}, want: [] },
];

describe("the images of a task", () => {
  for (const { name, step, want } of cases) {
    it(name, () => {
      assert.deepEqual(imagesOfTask(step, host), want);
    });
  }
});
