/** What the command line says beside a report. */
export const cli = {
  "cli.usage": `acr-doctor: why an image cannot be pulled from an Azure Container Registry

  acr-doctor diagnose <registry name | login server | resource id>
             [--for CONSUMER]... [--image REPOSITORY[:TAG]] [--no-probes]
             [--log FILE | -]... [--fetch-log [--yes]]
  acr-doctor fix <registry> --change ID [--dry-run | --yes]
  acr-doctor undo JOURNAL-ID
  acr-doctor explain [FILE | -]
  acr-doctor explain --for CONSUMER [--yes]
  acr-doctor hosts <registry>
  acr-doctor rules

What is diagnosed
  --for CONSUMER           only this web app, slot or cluster, by name or resource
                           id; “machine” for this machine (explain: whose own log
                           is fetched from Azure)
  --image REPOSITORY[:TAG] the image that they are to pull
  --no-probes              send nothing to the registry from this machine, and
                           leave its docker alone
  --log FILE               what a failed pull printed, as evidence; “-” for standard
                           input (of the consumer named with --for, if it is one)
  --fetch-log              fetch the logs of the consumers named from Azure, as
                           evidence; for a cluster AKS runs a command in it, to
                           which --yes agrees
  --cloud NAME|FILE.json   public, china, usgov, or a file that describes a cloud
                           (default: the cloud of the login server, or public)
  --tenant ID              the Entra tenant to look in
  --landscape FILE         judge a saved landscape, without network
  --save-landscape FILE    write what was read; it holds no secret

Result
  --format FORMAT          text, markdown or json (default: text; fix, undo and
                           hosts have no markdown)
  --lang LANGUAGE          en
  --output FILE            write the result there instead of to standard output

Exit code
  0 every pull works   1 a pull is blocked   2 usage or set-up error
  3 nothing is blocked, but something is unknown
  explain: 0 a registry's network or access is the problem   3 it is not
  hosts: 0 all hosts that pulls need, for a firewall   3 some may be missing
  fix: 0 shown, or made and seen to work   2 not made   3 made, not seen to work yet`,
  "cli.error.command":
    "There is no command “{command}”. Commands: {commands}. See acr-doctor --help.",
  "cli.error.option": "{detail}. See acr-doctor --help.",
  "cli.error.option-of-another":
    "{command} has no option --{option}. See acr-doctor --help.",
  "cli.error.registry-missing":
    "Name the registry: its name, its login server or its resource id.",
  "cli.error.extra":
    "{command} has no use for “{extra}”. Put quotes around a value that holds spaces.",
  "cli.error.value": "--{option} takes one of {allowed}, not “{value}”.",
  "cli.error.landscape-with":
    "--landscape judges what was saved, without network: leave --{option} out.",
  "cli.error.landscape-unreadable":
    "The landscape {file} could not be read: {reason}. Give the path of a file that --save-landscape wrote.",
  "cli.error.landscape-format":
    "{file} is not a landscape of this version: it is wrong at {pointer}. Write it again with --save-landscape.",
  "cli.error.landscape-of-another":
    "The landscape {file} is about {loginServer}, not about {subject}. Leave the registry out, or give another file.",
  "cli.error.write":
    "{file} could not be written: {reason}. Choose another file or folder.",
  "cli.error.change-missing":
    "Name the change with --change. Changes that the diagnosis offers now: {changes}.",
  "cli.error.change-unknown":
    "The diagnosis offers no change “{change}”. Changes that it offers now: {changes}.",
  "cli.error.journal-missing":
    "Name the change to undo. Changes made from here and in effect: {entries}.",
  "cli.error.unexpected":
    "Something went wrong inside acr-doctor: {reason}. Run again with ACR_DOCTOR_DEBUG=1 to see where.",
  "cli.error.explain-unreadable":
    "{file} could not be read: {reason}. Give the path of a text file, or pipe the text in.",
  "cli.error.option-alone":
    "--{option} says nothing without --{other}. See acr-doctor --help.",
  "cli.error.explain-both":
    "Either {file} is explained or the log that --for names: leave one of them out.",
  "cli.explain.agree": "{what} Run again with --yes to agree.",
  "cli.explain.read": "Read: {path}",
  "cli.explain.read-part": "Read: {path} (only a part, it is too long)",
  "cli.explain.not-read": "Not read: {path}. {reason}",
  "cli.not-fetched":
    "The log of {consumer} is no evidence in this diagnosis: {reason}",
  "cli.explain.paste":
    "Paste the error, then end the input with Ctrl+D (Ctrl+Z and Enter on Windows).",
  "cli.none": "none",
  "cli.interrupted":
    "An earlier change of {registry} was interrupted, but took effect. Undo it with: acr-doctor undo {entry}",
  "cli.fix.confirm":
    "Nothing was changed. Run again with --yes to make the change.",
  "cli.fix.would-add": "Would add: {added}",
  "cli.fix.added": "Added: {added}",
  "cli.fix.verified":
    "Verified: read afresh from Azure, what was blocked passes now.",
  "cli.fix.not-verified":
    "Not seen to work yet: Azure may need a few minutes more. Run diagnose again later.",
  "cli.fix.undo": "Undo with: acr-doctor undo {entry}",
  "cli.undo.removed": "Removed from {registry}: {removed}",
  "cli.undo.nothing-left":
    "Nothing was left to remove from {registry}: somebody else did it already.",
} as const;
