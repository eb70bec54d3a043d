import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { roleNames } from "../../role-names.ts";

/** How long the registry's token service may lag behind ("Azure Container Registry FAQ", learn.microsoft.com). */
const lagMinutes = 10;

export default rule({
  id: "identity-role-assignment-recent",
  hop: null,
  severity: "info",
  needs: ["consumer.role-decision", "consumer.role-assignments"],
  judge({ know, evidence, journey, landscape }) {
    const { granting } = know("consumer.role-decision");
    const assignments = know("consumer.role-assignments");
    const ages = granting.map((index) => ({
      index,
      minutes: minutesBetween(
        assignments[index]?.properties.createdOn,
        landscape.at,
      ),
    }));
    if (ages.length === 0) {
      return notApplicable();
    }
    const oldest = ages.reduce((a, b) => (a.minutes >= b.minutes ? a : b));
    if (oldest.minutes >= lagMinutes) {
      return pass();
    }
    return fail({
      evidence: [
        evidence(
          "consumer.role-assignments",
          oldest.index,
          "properties",
          "createdOn",
        ),
      ],
      args: {
        consumer: journey.consumer.name,
        role: roleNames(landscape, assignments, [oldest.index]),
        minutes: Math.max(0, Math.floor(oldest.minutes)),
      },
    });
  },
  repairs: [],
  doc: "L:container-registry-faq",
});

/** An assignment that does not say when it was made is taken for an old one: ARM always says it for a new one. */
function minutesBetween(from: string | undefined, to: string): number {
  const minutes = (Date.parse(to) - Date.parse(from ?? "")) / 60_000;
  return Number.isNaN(minutes) ? Infinity : minutes;
}
