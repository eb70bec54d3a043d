import assert from "node:assert/strict";
import { hops } from "../../../src/model/hop.ts";
import { severities } from "../../../src/model/verdict.ts";
import { list, object, text } from "../json.ts";
import { readTenantFile, type Resource } from "../tenant-file.ts";
import { contosoChinaFile, contosoFile } from "./contoso.ts";
import {
  readExpectations,
  readNotices,
  readStories,
  type Expectation,
} from "./expectations.ts";

const tenants = [contosoFile, contosoChinaFile].map(readTenantFile);
const resources = tenants.flatMap((tenant) => tenant.resources);

describe("docs/contoso.md", () => {
  const expectations = readExpectations();

  it("expects something of every story that it tells", () => {
    const stories = new Set(expectations.map(({ story }) => story));
    assert.deepEqual([...stories].toSorted(), readStories().toSorted());
  });

  it("speaks of every registry, and of this machine with each", () => {
    const registries = namesOf(["Microsoft.ContainerRegistry/registries"]);
    const machines = expectations.filter(
      ({ consumer }) => consumer === "machine",
    );
    assert.deepEqual(
      machines.map(({ registry }) => registry).toSorted(),
      registries,
    );
  });

  it("speaks of every consumer that a tenant has, once", () => {
    const consumers = [
      ...namesOf([
        "Microsoft.Web/sites",
        "Microsoft.Web/sites/slots",
        "Microsoft.ContainerService/managedClusters",
        "Microsoft.ContainerRegistry/registries/tasks",
        "Microsoft.App/containerApps",
        "Microsoft.App/jobs",
        "Microsoft.ContainerInstance/containerGroups",
      ]),
      ...resources.filter(isSideCar).map(sideCarName),
    ].toSorted();
    const rows = expectations.filter(({ consumer }) => consumer !== "machine");
    assert.deepEqual(
      rows.map(({ consumer }) => consumer).toSorted(),
      consumers,
    );
  });

  for (const row of expectations) {
    it(`is consistent about ${row.consumer} and ${row.registry}`, () => {
      const states = {
        blocked: [1, 1, 1],
        passes: [0, 0, 1],
        unknown: [0, 1, 0],
      }[row.verdict];
      const filled = [
        row.stoppedAt !== null,
        row.rules.length > 0,
        row.proof !== null,
      ];
      assert.deepEqual(filled.map(Number), states);
      assert.ok(
        row.stoppedAt === null || hops.some((hop) => hop === row.stoppedAt),
      );
      assert.ok(
        row.proof === null || ["configured", "observed"].includes(row.proof),
      );
      if (row.image !== null) {
        assert.ok(
          pulls(row, row.image),
          "the app's configuration names this image",
        );
        assert.equal(
          isPushed(row, row.image),
          !row.rules.includes("image-tag-not-found"),
        );
      }
    });
  }

  it("notes findings of journeys that it lists", () => {
    for (const { story, registry, consumer, severity } of readNotices()) {
      assert.ok(["warning", "info", "hint"].includes(severity));
      assert.ok(severities.some((each) => each === severity));
      assert.ok(
        expectations.some(
          (row) =>
            row.story === story &&
            row.registry === registry &&
            row.consumer === consumer,
        ),
        `${registry} ${consumer}`,
      );
    }
  });
});

function namesOf(types: readonly string[]): string[] {
  return resources
    .filter(({ type }) => types.includes(type))
    .map(({ name }) => name)
    .toSorted();
}

function loginServerOf({ registry }: Expectation): string {
  const found = resources.find(
    ({ type, name }) =>
      type === "Microsoft.ContainerRegistry/registries" && name === registry,
  );
  return String(found?.properties["loginServer"]);
}

/** Whether one of the consumer's own documents names the image. */
function pulls(row: Expectation, image: string): boolean {
  const full = `${loginServerOf(row)}/${image}`;
  return resources.some(({ id, type, name, properties }) => {
    switch (type) {
      case "Microsoft.Web/sites":
      case "Microsoft.Web/sites/slots":
        return (
          name === row.consumer &&
          (fxVersionOf(id) === `DOCKER|${full}` || mainImageOf(id) === full)
        );
      case "Microsoft.Web/sites/sitecontainers":
        return (
          sideCarName({ id, name }) === row.consumer &&
          properties["image"] === full
        );
      case "Microsoft.ContainerRegistry/registries/tasks":
        return (
          name === row.consumer &&
          stepsOf(properties).includes(`$Registry/${image} `)
        );
      case "Microsoft.App/containerApps":
      case "Microsoft.App/jobs":
        return (
          name === row.consumer &&
          list(object(properties["template"])["containers"]).some(
            (each) => object(each)["image"] === full,
          )
        );
      case "Microsoft.ContainerInstance/containerGroups":
        return (
          name === row.consumer &&
          list(properties["containers"]).some(
            (each) => object(object(each)["properties"])["image"] === full,
          )
        );
      default:
        return false;
    }
  });
}

function fxVersionOf(siteId: string): string {
  const config = resources.find(({ id }) => id === `${siteId}/config/web`);
  return String(config?.properties["linuxFxVersion"]);
}

function mainImageOf(siteId: string): unknown {
  return resources.find(
    ({ id, properties }) =>
      id.startsWith(`${siteId}/sitecontainers/`) &&
      properties["isMain"] === true,
  )?.properties["image"];
}

function isSideCar({ type, properties }: Resource): boolean {
  return (
    type === "Microsoft.Web/sites/sitecontainers" &&
    properties["isMain"] !== true
  );
}

/** `app:name` */
function sideCarName({ id, name }: Pick<Resource, "id" | "name">): string {
  const [, site = ""] = /\/sites\/([^/]+)\//.exec(id) ?? [];
  return `${site}:${name}`;
}

function stepsOf({ step }: Resource["properties"]): string {
  const { encodedTaskContent } = object(step);
  return Buffer.from(text(encodedTaskContent), "base64").toString();
}

function isPushed(row: Expectation, image: string): boolean {
  const [repository = "", tag = ""] = image.split(":");
  return tenants.some(
    ({ images }) =>
      images[loginServerOf(row)]?.[repository]?.[tag] !== undefined,
  );
}
