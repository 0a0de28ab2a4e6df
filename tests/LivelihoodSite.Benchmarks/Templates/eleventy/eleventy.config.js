export default function (config) {
  config.addPassthroughCopy({ static: "/" });
  config.addFilter("base", (path) => path.slice(path.lastIndexOf("/") + 1));
  config.addFilter("byweight", (pages) => [...pages].sort((a, b) => a.data.weight - b.data.weight));
  return {
    dir: { input: "content", includes: "../_includes", data: "../_data", output: "output" },
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
  };
}
