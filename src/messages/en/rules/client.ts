/** Rules of the hop client. */
export const client = {
  "rule.client-token-expired-3h.title": "Age of the login",
  "rule.client-token-expired-3h.message":
    "{consumer} logged in to {registry} {hours} hours before it was refused ({source}, line {line}). The token of az acr login ends after 3 hours.",
  "rule.client-token-expired-3h.message.seen":
    "The login to {registry} that docker has on {consumer} ended at {end}. The token of az acr login ends after 3 hours.",
  "rule.client-az-login-stale.title": "Sign-in of the Azure CLI",
  "rule.client-az-login-stale.message":
    "The Azure CLI of {consumer} has no valid sign-in for {registry} ({source}, line {line}).",
  "rule.anonymous-pull-stale-credentials.title":
    "Stored credentials where none are needed",
  "rule.anonymous-pull-stale-credentials.message":
    "{registry} lets everybody pull, but {consumer} sends credentials, and they are refused ({source}, line {line}).",
  "rule.anonymous-pull-stale-credentials.message.seen":
    "{registry} lets everybody pull, but docker on {consumer} sends a login that ended at {end}.",
  "rule.client-not-logged-in.title": "A login on this machine",
  "rule.client-not-logged-in.message":
    "{consumer} has no credentials for {loginServer} stored ({source}, line {line}).",
  "rule.client-not-logged-in.message.seen":
    "Docker on {consumer} has no login to {loginServer}.",
  "rule.client-credential-helper.title": "Credential store of docker",
  "rule.client-credential-helper.message":
    "The credential store of docker on {consumer} fails ({source}, line {line}).",
  "rule.client-credential-helper.message.seen":
    "The logins of docker on {consumer} are kept by {program}, which is not installed.",
  "rule.client-proxy-daemon-not-configured.title": "Proxy of docker's daemon",
  "rule.client-proxy-daemon-not-configured.message":
    "{consumer} reaches {host} through the proxy {proxy} alone, and docker's daemon, which does the pulls, does not use it.",
  "rule.client-proxy-daemon-not-restarted.title":
    "Proxy settings that docker's daemon has read",
  "rule.client-proxy-daemon-not-restarted.message":
    "{path} on {consumer} names other proxies since {modified}; docker's daemon runs since {start} and has not read them.",
  "rule.client-docker-not-running.title": "Docker on this machine",
  "rule.client-docker-not-running.message":
    "Docker was missing or did not run on {consumer} ({source}, line {line}). The registry was not asked.",
  "rule.client-docker-not-running.message.seen":
    "{tool} on {consumer} cannot pull now ({endpoint}: {state}). The registry was looked at without it.",
} as const;
