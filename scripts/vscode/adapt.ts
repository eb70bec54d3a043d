import { copyFile, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** Query parameter of the workbench's address: ids of extensions that may use accounts without asking the user. */
export const TRUSTED_EXTENSIONS_PARAMETER = "trustedExtensions";

/** The workbench reads its product configuration from this element of its page. */
const GRANT_SCRIPT = `<script nonce="{{WORKBENCH_SCRIPT_NONCE}}">
  const trusted = new URLSearchParams(location.search).get("${TRUSTED_EXTENSIONS_PARAMETER}");
  if (trusted) {
    const element = document.getElementById("vscode-workbench-web-configuration");
    const configuration = JSON.parse(element.dataset.settings);
    configuration.productConfiguration.trustedExtensionAuthAccess = trusted.split(",");
    element.dataset.settings = JSON.stringify(configuration);
  }
</script>
</head>`;

/** Changes the cached copy of the VS Code server so that it runs, and can be signed in to, without network and compiler. */
export async function adaptServer(server: string): Promise<void> {
  const spdlog = path.join(server, "node_modules", "@vscode", "spdlog");
  await copyFile(
    path.join(import.meta.dirname, "spdlog-stand-in.js"),
    path.join(spdlog, "index.js"),
  );
  await writeFile(
    path.join(spdlog, "package.json"),
    JSON.stringify({
      name: "@vscode/spdlog",
      version: "0.0.0",
      type: "module",
      main: "index.js",
    }),
  );
  // The test-only authentication extension takes over the ids of this one's providers.
  await rm(path.join(server, "extensions", "microsoft-authentication"), {
    recursive: true,
  });
  const page = path.join(
    server,
    "out",
    "vs",
    "code",
    "browser",
    "workbench",
    "workbench.html",
  );
  const html = await readFile(page, "utf8");
  await writeFile(page, html.replace("</head>", GRANT_SCRIPT));
}
