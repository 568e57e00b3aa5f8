// Which papers are new on the tray and which have gone, decided without a page.

/** What changes from the papers shown (their numbers) to the papers there are now: `added` oldest first, `gone`. */
export function changes(shown, papers) {
  const there = new Set(papers.map((paper) => paper.paper));
  return {
    added: papers.filter((paper) => !shown.has(paper.paper)),
    gone: [...shown].filter((number) => !there.has(number)),
  };
}
