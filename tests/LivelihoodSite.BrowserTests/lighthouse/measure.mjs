// node measure.mjs CHROMIUM RUNS ADDRESS...: prints one JSON line an address with the median score of each category, in
// percent, and the ids of the audits that took points away.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [chromePath, runs, ...addresses] = process.argv.slice(2);
const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
const median = numbers => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
try {
    for (const address of addresses) {
        const scores = {};
        let lost = [];
        for (let run = 0; run < Number(runs); run++) {
            const { lhr } = await lighthouse(address, { port: chrome.port, output: 'json', logLevel: 'silent' });
            for (const [name, category] of Object.entries(lhr.categories)) {
                (scores[name] ??= []).push(Math.round(category.score * 100));
            }
            lost = Object.values(lhr.categories).flatMap(category => category.auditRefs
                .filter(ref => ref.weight > 0 && lhr.audits[ref.id].score !== null && lhr.audits[ref.id].score < 1)
                .map(ref => `${category.id}: ${ref.id}`));
        }
        const result = Object.fromEntries(Object.entries(scores).map(([name, all]) => [name, median(all)]));
        console.log(JSON.stringify({ address, ...result, lost }));
    }
} finally {
    chrome.kill();
}
