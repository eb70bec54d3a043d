/** Rules of the hop image. */
export const image = {
  "rule.image-locked-or-quarantined.title": "Lock or quarantine of the image",
  "rule.image-locked-or-quarantined.message":
    "{registry} gives {image} to nobody: it is locked or in quarantine ({reason}).",
  "rule.image-platform-mismatch.title": "Platform of the image",
  "rule.image-platform-mismatch.message":
    "{image} offers {offered}; {consumer} runs {needed}.",
  "rule.image-repository-not-found.title": "Repository of the image",
  "rule.image-repository-not-found.message":
    "There is no repository {repository} in {registry}.",
  "rule.image-tag-not-found.title": "Tag of the image",
  "rule.image-tag-not-found.message":
    "{repository} in {registry} has no {reference}. Most similar tags: {near}.",
} as const;
