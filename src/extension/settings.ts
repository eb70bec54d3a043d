import * as vscode from "vscode";

export type SignInSource = "vscode" | "azure-identity";

export interface Settings {
  /** Names of built-in clouds. */
  readonly clouds: readonly string[];
  /** Absolute paths of cloud files. */
  readonly cloudFiles: readonly string[];
  /** Which source of accounts is asked first. */
  readonly signInWith: SignInSource;
  readonly probes: boolean;
  /** Whether open logs are read without being asked. */
  readonly explainLogs: boolean;
  /** `tenant/subscription` pairs chosen in the Azure Resources extension; empty when nothing was chosen. */
  readonly selectedSubscriptions: readonly string[];
}

export function readSettings(): Settings {
  const own = vscode.workspace.getConfiguration("acrDoctor");
  const azure = vscode.workspace.getConfiguration("azureResourceGroups");
  return {
    clouds: own.get<readonly string[]>("clouds", ["public"]),
    cloudFiles: own.get<readonly string[]>("cloudFiles", []),
    signInWith: own.get<SignInSource>("signInWith", "vscode"),
    probes: own.get("probes", true),
    explainLogs: own.get("explainLogs", true),
    selectedSubscriptions: azure.get<readonly string[]>(
      "selectedSubscriptions",
      [],
    ),
  };
}

const treeSettings = [
  "acrDoctor.clouds",
  "acrDoctor.cloudFiles",
  "acrDoctor.signInWith",
  "azureResourceGroups.selectedSubscriptions",
];

/** Calls back when a setting was changed that decides what the tree shows. */
export function onTreeSettingsChange(then: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (treeSettings.some((key) => event.affectsConfiguration(key))) {
      then();
    }
  });
}
