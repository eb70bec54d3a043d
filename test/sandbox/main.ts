import { watch } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { startSandbox, type Sandbox } from "./start.ts";
import { TenantFileError } from "./tenant-file.ts";

const usage =
  "Usage: tsx test/sandbox/main.ts --tenant FILE [--tenant FILE]... --folder DIR";

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      tenant: { type: "string", multiple: true },
      folder: { type: "string" },
    },
  });
  const { tenant: tenants = [], folder } = values;
  if (tenants.length === 0 || folder === undefined) {
    console.error(usage);
    return 2;
  }
  const sandbox = await startSandbox({ tenants, folder });
  const watchers = tenants.map((file) => reloadOnChange(sandbox, file));
  announce(sandbox);
  await new Promise((done) => process.once("SIGINT", done));
  for (const watcher of watchers) {
    watcher.close();
  }
  await sandbox.stop();
  return 0;
}

function announce({ clouds, caFile, authFile }: Sandbox): void {
  for (const { name, file, settings } of clouds) {
    console.log(`${name}: cloud file ${file}`);
    console.log(
      `  Resource Manager ${settings.resourceManager}, Entra ID ${settings.authority}`,
    );
    console.log(
      `  registries on port ${settings.port}, names from ${settings.resolver}`,
    );
  }
  console.log(
    `Certificate of the local authority: ${caFile} (set NODE_EXTRA_CA_CERTS to it)`,
  );
  console.log(`Who can sign in: ${authFile}`);
  console.log("Press Ctrl+C to end.");
}

/** Writing a file is several events; it is read when they have been quiet for so long. */
const quietMs = 50;

/**
 * Watches the folder: many editors put a new file in the place of the old one, which a watch on the file would lose, and
 * the parts of a tenant stand in folders below.
 */
function reloadOnChange(sandbox: Sandbox, file: string): { close(): void } {
  const path = resolve(file);
  let waiting: NodeJS.Timeout | undefined;
  return watch(dirname(path), { recursive: true }, (_, name) => {
    if (name?.endsWith(".json")) {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        reload(sandbox, path);
      }, quietMs);
    }
  });
}

function reload(sandbox: Sandbox, path: string): void {
  try {
    sandbox.reload(path);
    console.log(`Reloaded ${basename(path)}.`);
  } catch (error) {
    console.error(sentence(error));
  }
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof TenantFileError || isUsageError(error))) {
    throw error;
  }
  console.error(sentence(error));
  process.exitCode = 2;
}

function isUsageError(error: unknown): boolean {
  return error instanceof TypeError && "code" in error;
}
