import { cloudOfTarget } from "../cloud-of-target.ts";
import { copyText } from "../copy-text.ts";
import type { Doctor } from "../doctor.ts";
import { showError, valueOrThrow } from "../errors.ts";
import { loadReport } from "../load.ts";
import { language, say } from "../say.ts";
import type { Target } from "../target.ts";
import { findTarget } from "./find-target.ts";

/** Puts the hosts that a client's firewall must let through on the clipboard, for the registry that a menu was opened on. */
export async function copyHosts(doctor: Doctor, node: unknown): Promise<void> {
  const target = await findTarget(doctor, node);
  if (target !== undefined) {
    await copyHostsOf(doctor, target);
  }
}

export async function copyHostsOf(
  doctor: Doctor,
  target: Target,
): Promise<void> {
  try {
    const { registry, tenantId } = target;
    const request = {
      cloud: await cloudOfTarget(doctor, target),
      registry,
      ...(tenantId === undefined ? {} : { tenantId }),
    };
    const app = await doctor.app();
    const list = valueOrThrow(
      await doctor.tasks.read(
        say("extension.task.hosts", { name: target.name }),
        (control) =>
          app.allowListOf(request, doctor.host(target.account), control),
      ),
    );
    const { hostsText } = await loadReport();
    await copyText(hostsText(list, language), "extension.hosts.copied");
  } catch (error) {
    await showError(error, doctor.log, () => copyHostsOf(doctor, target));
  }
}
