/** Rules of the hop image. */
export const image = {
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
