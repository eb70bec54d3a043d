/** What the command line says beside a report. */
export const cli = {
  "cli.usage": `acr-doctor: why an image cannot be pulled from an Azure Container Registry

  acr-doctor diagnose <registry name | login server | resource id>
             [--for <consumer>] [--image repository[:tag]] [--no-probes]
  acr-doctor fix <registry> --change ID [--dry-run | --yes]
  acr-doctor undo JOURNAL-ID
  acr-doctor rules

  --cloud public|china|usgov|FILE.json   the cloud (default: public, or that of the login server)
  --tenant ID                            the Entra tenant to sign in to
  --landscape FILE                       judge a saved landscape, without network
  --save-landscape FILE                  write what was read (it holds no secret)
  --format text|markdown|json            (default: text)
  --lang en                              language of the report
  --output FILE                          write the result there instead of to standard output

  Exit code: 0 every pull works, 1 a pull is blocked, 2 usage or set-up error,
  3 nothing is blocked but something is unknown.`,
  "cli.error.command": "There is no command “{command}”. Commands: {commands}.",
  "cli.error.option": "{detail}",
  "cli.error.registry-missing":
    "Name the registry: its name, its login server or its resource id.",
  "cli.error.registry-extra":
    "One registry at a time, please: “{extra}” was not expected.",
  "cli.error.value": "--{option} takes {allowed}, not “{value}”.",
  "cli.error.landscape-unreadable":
    "{file} could not be read: {reason}. Give the path of a file that --save-landscape wrote.",
  "cli.error.landscape-format":
    "{file} is not a landscape of this version (schema “acr-doctor/landscape/1”). Write it again with --save-landscape.",
  "cli.error.write": "{file} could not be written: {reason}.",
  "cli.error.change-missing":
    "Name the change with --change. Changes offered now: {changes}.",
  "cli.error.change-unknown":
    "The diagnosis offers no change “{change}”. Changes offered now: {changes}.",
  "cli.error.journal-missing": "Name the journal entry. Entries: {entries}.",
  "cli.error.unexpected":
    "Something went wrong inside acr-doctor: {reason}. Run again with ACR_DOCTOR_DEBUG=1 to see where.",
  "cli.none": "none",
  "cli.fix.confirm":
    "Nothing was changed. Run again with --yes to make the change.",
} as const;
