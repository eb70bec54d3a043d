/** Progress and failures of the use cases. */
export const app = {
  "failure.cancelled": "Stopped.",
  "failure.no-sign-in":
    "Could not sign in to Azure: {reason} Sign in and try again.",
  "failure.denied":
    "Azure refused to answer ({code}): {reason} Ask for the missing right, or sign in with another account.",
  "failure.throttled":
    "Azure is throttling this account ({code}): {reason} Wait a moment and try again.",
  "failure.unreachable":
    "Azure could not be reached ({code}): {reason} Check the network, the proxy settings and the address of the cloud.",
  "failure.not-json":
    "What answered was not Azure: {reason} Open a web page to sign in to the network, or check the proxy, and try again.",
  "failure.foreign-link":
    "An answer was not trusted: {reason} Check the proxy and the address of the cloud.",
  "failure.malformed":
    "Azure's answer could not be understood: {reason} Try again; if it stays so, report it with request id {requestId}.",
  "failure.azure":
    "Azure answered with an error ({code}): {reason} Try again; request id {requestId}.",
  "failure.registry-name":
    "“{input}” is neither the name, the login server nor the resource id of a registry. Names have 5 to 50 letters and digits.",
  "failure.registry-unknown":
    "There is no registry “{input}” among the {count} that this account can see. Check the name, the tenant and the account.",
  "failure.registry-unknown-near":
    "There is no registry “{input}” among the {count} that this account can see. Did you mean {near}?",
  "failure.registry-ambiguous":
    "More than one registry is called “{input}”: {ids}. Give the login server or the resource id.",
  "failure.image-elsewhere":
    "The image {image} is not in {registry}. Leave the host out, or diagnose the registry of that host.",
  "failure.image-reference":
    "“{image}” is no image. Write it as repository:tag or repository@digest.",
  "failure.registry-gone":
    "The registry “{input}” is not there: it was deleted, or its resource id is wrong.",
  "failure.not-a-login-server":
    "“{input}” is no login server: those end in {suffixes}. Check the spelling.",
  "failure.wrong-cloud":
    "“{input}” belongs to the cloud {other}, but this is {cloud}. Choose the cloud {other} and try again.",
  "failure.consumer-unknown":
    "“{input}” is none of the consumers that were found for {registry}: {known}. Give the name or the resource id of a web app, a slot or a cluster.",
  "failure.text-unreadable": "{source} cannot be read: {reason}",
  "failure.log-consumer":
    "The log of “{consumer}” cannot be fetched: that is possible for web and function apps, their slots, clusters, container groups and container apps. Copy the error from where it shows, and explain that text.",
  "failure.log-consumer-unknown":
    "There is no app and no cluster “{consumer}” among the resources that this account can see. Check the name and the tenant, or give the resource id.",
  "failure.log-consumer-ambiguous":
    "More than one resource is called “{consumer}”: {ids}. Give the resource id.",
  "failure.log-off":
    "{consumer} keeps no log of its container. Turn it on with az webapp log config --ids {id} --docker-container-logging filesystem, restart the app, and try again.",
  "failure.log-empty":
    "{consumer} has logged nothing yet. Restart it, and try again when it has tried to pull its image.",
  "failure.app-quiet":
    "Azure Resource Manager tells of no failure of {consumer}. Its system log says more: run az containerapp logs show --ids {id} --type system, and explain what it prints.",
  "failure.cluster-consent":
    "To read why pods of {cluster} failed, AKS starts a pod in the cluster (namespace aks-command), runs “{command}” in it, and takes it away. Nothing else is changed.",
  "failure.cluster-off":
    "{cluster} does not let AKS run commands in it (disableRunCommand). Run “{command}” where kubectl reaches the cluster, and explain what it prints.",
  "failure.cluster-off-private":
    "{cluster} does not let AKS run commands in it (disableRunCommand), and its API server is private. Run “{command}” on a machine in its network, and explain what it prints.",
  "failure.cluster-off-ranges":
    "{cluster} does not let AKS run commands in it (disableRunCommand), and its API server admits listed addresses only (authorizedIPRanges). Run “{command}” from one of these, and explain what it prints.",
  "failure.cluster-stopped":
    "{cluster} is stopped: nothing is pulled there. Start it, and try again.",
  "failure.cluster-command":
    "The command that reads pod events did not work in {cluster}. {reason} Run “{command}” where kubectl reaches the cluster, and explain what it prints.",
  "failure.cluster-quiet":
    "{cluster} has no warning about a pod in its events, which are kept for an hour. Delete the pod that fails, and try again when its successor fails too.",
  "failure.log-slow":
    "The log of {consumer} did not come in time. Try again, or copy the error from where it shows and explain that text.",
  "failure.hosts-unseen":
    "Which hosts {registry} needs stands in its configuration, which could not be read: {reason}",
  "failure.hosts-not-listed":
    "Which hosts {loginServer} needs stands in its configuration, but none of the {count} registries that this account can see has that login server.",
  "failure.cloud-file": "The cloud file {file} cannot be used: {reason}",
  "progress.find": "Looking for {registry}",
  "progress.read":
    "Reading the configuration of {registry} and of what pulls from it",
  "progress.hosts": "Reading which hosts {registry} needs",
  "progress.probe": "Looking at {registry} from this machine",
  "progress.judge": "Judging the journeys to {registry}",
  "progress.logs": "Reading the last errors of {consumer}",
  "progress.tenants": "Looking for tenants",
  "progress.inventory": "Reading the inventory of {tenant}",

  "failure.rules-do-not-decide":
    "Address rules have no effect on {registry} now: public access is off, the default action is not Deny, or it is not a Premium registry. Run Diagnose again.",
  "failure.change-unknown":
    "The diagnosis offers no change “{change}”. Run Diagnose again and choose one that it offers.",
  "failure.nothing-to-change":
    "Nothing is left to change: every address is covered by now. Run Diagnose again.",
  "failure.made-not-verified":
    "The change was made and is in the journal as {entry}, but reading Azure afterwards failed. Run Diagnose again to see its effect.",
  "failure.no-right":
    "You may not do this: it needs {action} on {scope}. Hand the Azure CLI lines to somebody who has the right.",
  "failure.journal-unknown":
    "There is no change “{entry}” in the journal. Choose one that was made from here.",
  "failure.journal-done": "The change “{entry}” is undone already.",
  "progress.propagation":
    "Waiting for Azure to put the change into effect ({seconds} s so far)",
} as const;
