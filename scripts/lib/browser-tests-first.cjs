// The order of test files on a first run, when nothing is known of how long they take: those in a browser are the longest.
// With times from an earlier run Jest's own order holds, the longest first.
const { default: Sequencer } = require("@jest/test-sequencer");

module.exports = class BrowserTestsFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const isInBrowser = ({ path }) => path.includes(".browser.test.");
    return [...sorted.filter(isInBrowser), ...sorted.filter((test) => !isInBrowser(test))];
  }
};
