import { allowListOf } from "../app/allow-list.ts";
import { hostsJson, hostsText } from "../report/hosts.ts";
import { chooseCloud } from "./choose-cloud.ts";
import { jsonText, toldRun, type Command } from "./command.ts";
import { commandLineHost } from "./host.ts";

/** Prints every host that a client's firewall must let through. */
export const hosts: Command = async (args, console, signal) => {
  const { subject = "", tenant, format, language } = args;
  const cloud = await chooseCloud(args);
  if (!cloud.ok) {
    return cloud;
  }
  const request = {
    cloud: cloud.value,
    registry: subject,
    ...(tenant === undefined ? {} : { tenantId: tenant }),
  };
  const host = commandLineHost(console);
  const found = await allowListOf(request, host, toldRun(console, signal));
  if (!found.ok) {
    return found;
  }
  const list = found.value;
  const output =
    format === "json"
      ? jsonText(hostsJson(list, language))
      : hostsText(list, language);
  const exitCode = list.unread === undefined ? 0 : 3;
  return { ok: true, value: { output, exitCode } };
};
