import rss from "@11ty/eleventy-plugin-rss";

export default config => {
  config.addPlugin(rss);
  config.addCollection("days", api => api.getFilteredByGlob("content/days/*.md"));
  for (const [name, of] of [["byTag", day => day.data.tags], ["byWeek", day => day.data.weeks]]) {
    config.addCollection(name, api => {
      const groups = new Map();
      for (const day of api.getFilteredByGlob("content/days/*.md")) for (const key of of(day) ?? []) groups.set(key, [...(groups.get(key) ?? []), day]);
      return [...groups].map(([key, days]) => ({ key, days }));
    });
  }

  return { dir: { input: "content", includes: "../_includes", output: process.env.OUT ?? "_site" }, markdownTemplateEngine: false };
};
