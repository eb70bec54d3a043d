import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  FILE_VARIABLE,
  START_VARIABLE,
} from "../test/host/auth-extension/configuration.ts";
import { startSandbox, type Sandbox } from "../test/sandbox/start.ts";
import { buildSignInExtension } from "./sign-in-extension.ts";
import { installVsCode } from "./vscode/install.ts";
import { startServer, type Server } from "./vscode/server.ts";

const ROOT = path.join(import.meta.dirname, "..");

/** Where the downloaded VS Code and the browser are kept; outside git. */
export const CACHE = path.join(ROOT, ".vscode-test");
/** What `npm run package` makes. */
export const VSIX = path.join(ROOT, "out", "acr-doctor.vsix");

const TENANTS = path.join(ROOT, "test", "sandbox", "tenants");
const CONTOSO = ["contoso.json", "contoso-china.json"].map((file) =>
  path.join(TENANTS, file),
);

export interface LabOptions {
  /** Tenant files or their contents, one for each cloud; Contoso's two when left out. */
  readonly tenants?: Parameters<typeof startSandbox>[0]["tenants"];
  /** Who is signed in when the first window opens; the first user of each cloud when left out. */
  readonly signedIn?: "nobody" | "first" | "everybody";
  /** User settings beside those that name the local clouds. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Where windows name an extension under development and tests; the sign-in extension is then not installed. */
  readonly testDriver?: boolean;
  readonly port?: number;
}

/** A local Azure and a VS Code server with the packaged extension, which know of each other. */
export interface Lab {
  readonly sandbox: Sandbox;
  readonly server: Server;
  /** Folder of the test-only extension that signs in. */
  readonly signInExtension: string;
  stop(): Promise<void>;
}

/** A local Azure, and how a VS Code must be started to know of it. */
export interface Surroundings {
  readonly sandbox: Sandbox;
  /** Holds everything that is made for this run. */
  readonly folder: string;
  readonly signIn: { readonly folder: string; readonly vsix: string };
  readonly settings: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts the local Azure alone. */
export async function startSurroundings(
  options: LabOptions = {},
): Promise<Surroundings> {
  const signIn = await buildSignInExtension();
  const folder = await mkdtemp(path.join(tmpdir(), "acr-doctor-"));
  const sandbox = await startSandbox({
    tenants: options.tenants ?? CONTOSO,
    folder: path.join(folder, "azure"),
  });
  return {
    sandbox,
    folder,
    signIn,
    settings: {
      // With the system's certificates VS Code forgets those of NODE_EXTRA_CA_CERTS.
      "http.systemCertificates": false,
      "acrDoctor.clouds": [],
      "acrDoctor.cloudFiles": sandbox.clouds.map(({ file }) => file),
      ...options.settings,
    },
    env: {
      NODE_EXTRA_CA_CERTS: sandbox.caFile,
      [FILE_VARIABLE]: sandbox.authFile,
      [START_VARIABLE]: options.signedIn ?? "first",
    },
    stop: async () => {
      await sandbox.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Starts a lab; `npm run build` and `npm run package` come first. `say` hears of downloads. */
export async function startLab(
  say: (line: string) => void,
  options: LabOptions = {},
): Promise<Lab> {
  const vscode = await installVsCode(CACHE, say);
  const surroundings = await startSurroundings(options);
  const { sandbox, folder, signIn, settings, env } = surroundings;
  try {
    const server = await startServer(vscode, {
      folder: path.join(folder, "vscode"),
      packages: options.testDriver === true ? [VSIX] : [VSIX, signIn.vsix],
      settings,
      env,
      port: options.port ?? 0,
      testDriver: options.testDriver ?? false,
    });
    const stop = async (): Promise<void> => {
      await server.stop();
      await surroundings.stop();
    };
    return { sandbox, server, signInExtension: signIn.folder, stop };
  } catch (error) {
    await surroundings.stop();
    throw error;
  }
}
