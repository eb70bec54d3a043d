/** The words of a report. */
export const report = {
  "hop.client.question": "Is the machine that pulls set up?",
  "hop.resolve.question": "Does the name lead to the right address?",
  "hop.route.question": "Do packets get there?",
  "hop.admit.question": "Does the registry's own network gate open?",
  "hop.authorize.question": "May this identity pull this repository?",
  "hop.image.question": "Is the image there?",
  "hop.transfer.question": "Do the layers arrive?",

  "hop-verdict.pass": "passes",
  "hop-verdict.fail": "stops here",
  "hop-verdict.unknown": "could not tell",
  "hop-verdict.not-asked": "not asked",
  "hop-verdict.not-reached": "not reached",
  "hop-verdict.not-applicable": "nothing to check",

  "severity.error": "Error",
  "severity.warning": "Warning",
  "severity.info": "Info",
  "severity.hint": "Hint",

  "report.summary.blocked": "Pulls that are blocked: {blocked} of {total}",
  "report.summary.passes":
    "Every pull that was looked at works: {total} of {total}",
  "report.summary.unknown":
    "Nothing is blocked, but not everything could be looked at: {unknown} of {total}",
  "report.summary.nobody": "Nobody is known to pull from this registry",
  "report.sentence.blocked": "The pull stops at “{hop}”.",
  "report.sentence.passes": "The pull works.",
  "report.sentence.idle":
    "The pull would work, but nothing is pulled for the time being.",
  "report.sentence.unknown":
    "Could not tell whether the pull works: some facts could not be read.",
  "report.proof.configured":
    "Proven by configuration: facts read freshly from Azure allow it.",
  "report.proof.observed":
    "Observed: token, manifest and the first byte of a layer were fetched from here.",
  "report.proof.logged":
    "Observed: the consumer's own log tells of a pull that worked, after the last known change.",
  "report.rights.all": "Your account may here: {granted}.",
  "report.rights.some":
    "Your account may here: {granted}; it may not: {refused}.",
  "report.rights.none": "Your account may not: {refused}.",
  "right.pull": "pull",
  "right.push": "push",
  "right.delete": "delete",
  "right.metadata_read": "read tags and locks",
  "right.metadata_write": "change locks",
  "right.list": "list all repositories",
  "report.no-hop": "No hop",

  "report.text.confirms": "Confirmed by the error text: {what} ({place})",
  "report.text.contradicts": "Contradicts the facts: {what} ({place})",
  "report.text.adds": "The error text says: {what} ({place})",
  "report.text.failed": "“{said}”",
  "report.text.pulled": "{said} was pulled",
  "report.text.line": "{source}, line {line}",
  "report.text.line-time": "{source}, line {line}, {time}",

  "note.stopped":
    "{consumer} is stopped and pulls nothing before somebody starts it.",
  "note.disabled":
    "{consumer} is disabled and pulls nothing before somebody enables it.",
  "note.quota-exceeded":
    "{consumer} has used up the quota of its plan. App Service keeps it stopped, so it pulls nothing.",
  "note.distant-region":
    "{consumer} is in {region}, and {registry} serves from {regions}: every layer comes from another region, which takes longer and is charged as traffic between regions.",
  "note.anonymous-pull-works":
    "{registry} serves everybody: it gave {consumer} a token without a sign-in, as it is set to.",
  "note.anonymous-pull-refused":
    "{registry} is set to serve everybody, but refused {consumer} a token without a sign-in. The setting may be minutes old.",
  "note.anonymous-pull-unexpected":
    "{registry} gave {consumer} a token without a sign-in, although it is not set to serve everybody. The setting may be minutes old.",
  "note.windows-network-pull":
    "{consumer} runs a Windows container, which is to be pulled through its network. App Service did not do that in its first years, and whether it does by now could not be confirmed: if the pull fails all the same, look there first.",
  "note.oldest-node-image":
    "{registry} refuses tokens for Azure Resource Manager, with which nodes of old images sign in. The oldest node image of {consumer} is {built} (pool {pool}): if its pulls are refused, upgrade that image.",
  "note.unused-credentials":
    "{consumer} pulls with its managed identity, and App Service does not use {settings} for that. If no side car and no code of the app uses them, they can be deleted: whoever may read the settings of the app can read them.",

  "note.foreign-tenant":
    "{registry} refused the sign-in of {account}, whose token is of the tenant {theirs}: the registry is in the tenant {ours} and takes no token of another. Sign in there: az login --tenant {ours}",
  "note.tenant-in-doubt":
    "{loginServer} refused the sign-in of {account}, whose token is of the tenant {theirs}, and no tenant of this account shows the registry: it may be in another tenant. Who is a guest there signs in to that tenant: az login --tenant <its id>, or --tenant here",

  "report.fact.cloud": "Cloud",
  "report.fact.machine": "Probes made on",
  "report.fact.proxy": "Proxy there",
  "report.fact.docker": "Container tool there",
  "report.docker.running": "{tool}, which runs ({about})",
  "report.docker.not-running": "{tool}, whose daemon does not run ({about})",
  "report.docker.permission-denied":
    "{tool}, whose daemon this user may not use ({about})",
  "report.docker.no-answer": "{tool}, whose daemon does not answer ({about})",
  "report.docker.failed": "{tool}, whose daemon cannot be used ({about})",
  "report.docker.not-asked": "{tool}, whose daemon was not asked ({about})",
  "report.fact.at": "Facts read",
  "report.fact.idle-texts": "Error texts that tell of none of these pulls",
  "report.fact.resolver": "DNS server and port set by the cloud file",
  "report.no-probes": "no probes were made",

  "report.missing": "{reason} Not checked: {rules}",
  "report.missing.denied-action": "Your account lacks {action}.",
  "report.missing.denied": "Reading {fact} was refused.",
  "report.missing.denied-because": "Reading {fact} was refused: {why}",
  "report.missing.failed": "Could not read {fact}.",
  "report.missing.failed-because": "Could not read {fact}: {why}",
  "report.missing.silent": "Nothing that was read tells {fact}.",
  "report.missing.contradicted":
    "The facts allow it, but an error text says otherwise.",
  "report.missing.not-asked": "Not looked up.",
  "report.missing.not-asked-because": "Not looked up: {why}",

  "report.opens":
    "Opens the registry to addresses: {addresses}, identities: {identities}, networks: {networks}",
  "report.permission.yes": "You may do this ({action})",
  "report.permission.no": "You may not do this; it needs {action} on {scope}",
  "report.permission.unknown":
    "Could not tell whether you may do this; it needs {action} on {scope}",
  "report.prediction.unblocks": "Lets through: {names}",
  "report.prediction.nothing":
    "Does not let any blocked pull through by itself: something else stops it as well",
  "report.prediction.warning":
    "Nothing is blocked now; this prevents the failure described",
  "report.prediction.breaks": "Would stop: {names}",

  "report.names.endpoint": "{endpoint} in {network}",
  "report.names.endpoint-by-hand":
    "{endpoint} in {network} (no zone group keeps its records)",
  "report.names.no-address": "it has no address for this host",
  "report.names.machine": "this machine",
  "report.names.zone": "zone linked to {networks}",
  "report.names.addresses": "{who}: {addresses}",
  "report.names.other": "{who}: {addresses} (another address)",
  "report.names.no-record": "{who}: no address",
  "report.names.no-zone": "{who}: there is none",
  "report.names.unread": "{who}: not known",
  "report.names.about":
    "A pull goes through a private endpoint only where the registry's name leads to the endpoint's address. A network learns that address from the private DNS zone that is linked to it; without one it is given the public address.",
  "report.names.incomplete":
    "Not every private endpoint, or not every replica, could be read: rows may be missing.",

  "rules-list.id": "Rule",
  "rules-list.hop": "Hop",
  "rules-list.severity": "Severity",
  "rules-list.title": "What it checks",
  "rules-list.needs": "Facts that it needs",
  "rules-list.repairs": "Repairs that it offers",

  "label.journeys": "Pulls",
  "label.findings": "Findings",
  "label.evidence": "Evidence",
  "label.checked": "What was checked",
  "label.couldNotLook": "What could not be looked at",
  "label.notes": "Worth knowing",
  "label.texts": "What the error texts say",
  "label.nothingFound": "Nothing found that stops this pull",
  "label.privateNames": "Private addresses",
  "label.host": "Host",
  "label.privateEndpoint": "Private endpoint",
  "label.expected": "Its address",
  "label.answers": "What is answered",
  "label.repairs": "Repairs",
  "label.opens": "What it opens",
  "label.permission": "Your rights",
  "label.risk": "Risk",
  "label.az": "Azure CLI",
  "label.commands":
    "What to run (put what fits where <…> stands; what begins with # is not run)",
  "label.copyCommands": "Copy what to run",
  "label.help": "Documentation",
  "label.apply": "Apply…",
  "label.preview": "Preview",
  "label.before": "Before",
  "label.after": "After",
  "label.showInDocument": "Show in the registry document",
  "label.causes": "Cause",
  "label.image": "Image",
  "label.unknownImage": "image not known",
} as const;
