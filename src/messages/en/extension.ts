/** What the extension says in VS Code, the report apart. */
export const extension = {
  "extension.action.signIn": "Sign In",
  "extension.action.retry": "Try Again",
  "extension.action.showLog": "Show Log",
  "extension.action.diagnose": "Diagnose",

  "extension.action.diagnoseAgain": "Diagnose Again",

  "extension.account.environment": "environment or Azure CLI",
  "extension.log.noEnvironment":
    "The environment signs nobody in to the cloud “{cloud}”: {reason}",

  "extension.error.cloudGone":
    "The cloud “{cloud}” is not configured any more. Add it to the settings acrDoctor.clouds or acrDoctor.cloudFiles.",
  "extension.error.unexpected":
    "Something went wrong that ACR Doctor did not foresee. The log has the details.",
  "extension.error.nobodySignedIn": "Nobody was signed in: {reason}",
  "extension.error.signInNeeded": "{account} has to sign in again.",

  "extension.remedy.retry": "Try again",
  "extension.remedy.sign-in": "Sign in",
  "extension.remedy.open-settings": "Open settings",

  "extension.tree.signedOut": "Nobody is signed in to this cloud.",
  "extension.tree.notRead": "Not everything could be read",
  "extension.tree.noRegistries": "No container registry",
  "extension.tree.lookedAt": "Subscriptions looked at: {subscriptions}.",
  "extension.tree.tenantLabel":
    "Tenant {name}, cloud {cloud}, account {account}",
  "extension.tree.registries": "registries: {count}",
  "extension.tree.subscriptionLabel":
    "Subscription {name}, registries: {count}",
  "extension.tree.registryLabel": "Registry {name}, {state}",
  "extension.tree.consumerLabel": "{kind} {name}, {state}",
  "extension.tree.badge": "Blocked pulls: {blocked}",

  "extension.tooltip.tenant": "Tenant {id}",
  "extension.tooltip.account": "Account {account}",
  "extension.tooltip.cloud": "Cloud {cloud} ({host})",
  "extension.tooltip.state": "{state} (facts read {at})",

  "extension.state.notDiagnosed": "not diagnosed yet",
  "extension.state.blocked": "blocked",
  "extension.state.passes": "passes",
  "extension.state.idle": "would work, but pulls nothing now",
  "extension.state.unknown": "could not tell",
  "extension.state.blockedAt": "blocked at {hop}",
  "extension.state.someBlocked": "blocked: {blocked} of {total}",
  "extension.state.stale": "{state}, out of date",

  "extension.task.diagnose": "Diagnosing {name}.",
  "extension.task.hosts": "Reading which hosts {name} needs.",
  "extension.task.registries": "Looking for registries.",
  "extension.task.preview": "Reading the rules of {registry}.",
  "extension.task.repair": "Repairing {registry}.",
  "extension.task.undo": "Undoing a repair of {registry}.",

  "extension.pick.registry": "Diagnose which registry?",
  "extension.pick.loginServer": "Another login server or image…",
  "extension.pick.cloud": "Which cloud?",
  "extension.pick.run": "Of which registry?",

  "extension.input.loginServer": "Diagnose a login server",
  "extension.input.loginServer.prompt":
    "Type a login server or an image reference.",
  "extension.input.notAHost":
    "This is no host name. Type a login server or an image reference.",
  "extension.input.notARegistry":
    "{host} is no registry of the configured clouds. Their login servers end with: {suffixes}",
  "extension.input.otherCloud":
    "{host} belongs to the cloud “{cloud}”. Add it to the setting acrDoctor.clouds first.",

  "extension.run.none": "No registry was diagnosed yet in this window.",
  "extension.report.copied": "Report copied",
  "extension.hosts.copied": "Hosts copied",

  "extension.document.readOnly":
    "This document shows what was read from Azure. Change the registry through a repair, or in the portal.",
  "extension.document.none":
    "This registry was not diagnosed yet in this window. Run “ACR Doctor: Diagnose”.",
  "extension.help.readOnly": "The help page of a rule of ACR Doctor.",
  "extension.lens.repair": "Repair: {title}",
  "extension.lens.openReport": "Open the report",
  "extension.lens.stale": "Out of date: diagnose again",
  "extension.hover.concerns": "Concerns: {journeys}",
  "extension.hover.help": "About this rule",
  "extension.problem.stale":
    "{message} (facts read at {at}; may be out of date)",

  "extension.panel.title": "{registry}: pulls",
  "extension.panel.diagnoseAgain": "Diagnose again",
  "extension.panel.copyReport": "Copy report",
  "extension.panel.copyHosts": "Copy allow list of hosts",
  "extension.panel.openDocument": "Registry document",
  "extension.panel.verdict.blocked": "Blocked",
  "extension.panel.verdict.passes": "Passes",
  "extension.panel.verdict.unknown": "Could not tell",
  "extension.panel.hops": "The way of this pull, hop by hop",
  "extension.panel.repair.verified":
    "Repaired, and verified on facts read afterwards",
  "extension.panel.repair.unverified":
    "Repaired, but the effect cannot be seen yet",
  "extension.panel.restored":
    "This report is from before the window was reloaded. Diagnose again before you repair anything.",

  "extension.repair.none": "No repair is offered for {registry}.",
  "extension.repair.pick": "Which repair?",
  "extension.repair.previewTitle": "{registry}: before and after the repair",
  "extension.repair.question": "Apply this repair to {registry}?",
  "extension.repair.apply": "Apply",
  "extension.repair.adds": "Adds to the address rules of {registry}: {added}",
  "extension.repair.undoable":
    "“ACR Doctor: Undo a Repair” takes exactly this out again.",
  "extension.repair.showAz": "Show Azure CLI Lines",
  "extension.repair.azCopied": "Lines copied",
  "extension.repair.interrupted":
    "A repair of {registry} was interrupted earlier, but it took effect: {added}",

  "extension.undo.none": "There is no repair to undo.",
  "extension.undo.pick": "Undo which repair?",
  "extension.undo.item": "{registry}: addresses of {owner}",
  "extension.undo.question": "Undo this repair of {registry}?",
  "extension.undo.removes":
    "Removes these address rules, as far as they are still there: {added}\n\nRules that others added stay.",
  "extension.undo.confirm": "Undo",
  "extension.undo.done": "Removed from {registry}: {removed}",
  "extension.undo.nothingLeft":
    "Nothing was left to remove from {registry}: somebody else took these rules out already.",
} as const;
