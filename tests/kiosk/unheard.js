// Draws every screen of the kiosk, one after the other, and gives what stands there and cannot be heard: text by screen.
async (contract) => {
  const [{ draw }, flow, { view }, { SCREENS }, { Sayings }, { heard }, { things }, { loadWords, sentence }] = await Promise.all(
    ["draw", "flow", "view", "screens/all", "ear/sayings", "ear/heard", "ear/things", "hall/words"].map((name) => import(`/kiosk/${name}.js`)),
  );
  const { board, answers, gathering, stray } = contract;
  Object.assign(board, { gathering, kiosk: Object.assign({}, board.kiosk, { speech: true, paper_at: null }) });
  const words = await loadWords({}, board.languages.map(({ code }) => code));
  const sayings = new Sayings((code) => (key, values) => sentence(words[code], key, values));

  const chosen = { language: "uk", topic: "anmelden", parent: board.topics.find(({ children }) => children.length).id, speech: true, offline: true };
  const opening = (open) => ({ board: Object.assign({}, board, { opening: Object.assign({}, board.opening, { open }) }) });
  const of = { // what a screen needs beyond its name
    closed: Object.assign({ screen: "rest", language: null }, opening(false)), rest: { language: null },
    "more-time": { moreTimeAt: 0 }, veil: { veiledAt: 0, screen: "gate" }, enrol: null,
    number: { language: "ar", answer: answers.ticket }, redirect: { answer: answers.redirect }, later: { answer: answers.later },
    own: { answer: answers.own }, withdraw: { answer: answers.own }, return: { answer: answers.return }, refused: { answer: answers.refused },
  };
  const found = {};
  Object.keys(SCREENS).filter((name) => of[name] !== null).forEach((name) => {
    const state = Object.assign(flow.begin(0), { board, screen: name }, opening(true), chosen, of[name]);
    found[name] = [];
    for (let page = 0; page === 0 || document.querySelector("[data-touch^='page ']"); page += 1) found[name].push(...unheardOn(Object.assign({}, state, { page })));
  });
  return found;

  function unheardOn(state) {
    const shown = view(state, 1000, "de");
    draw(shown, (code) => sayings.drawn(code), () => {}, { spoken: board.languages[0], countdown: { seconds: 9, of: 20 } }, true);
    if (stray) document.querySelector("main h1").append(stray);
    const all = things();
    const says = all.flatMap(({ parts }) => parts.filter((part) => heard(part, shown, sayings) !== null));
    const isHeard = (text) => says.some((part) => (part.text || "").indexOf(text) >= 0);
    const controls = Array.from(document.querySelectorAll("[data-touch]")).filter(isSeen);
    const mute = controls.filter(({ dataset }) => !all.some(({ touch, parts }) => touch === dataset.touch && parts.length));
    return texts().filter((text) => !isHeard(text)).concat(mute.map(({ dataset }) => `[${dataset.touch}]`));
  }

  // Written here once more, on purpose: things.js is what is tested.
  function texts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const all = [];
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      const isTold = parentElement.matches("script, .seconds") || !textContent.trim();
      if (!isTold && isSeen(parentElement)) all.push(textContent.trim());
    }
    return all.concat(Array.from(document.querySelectorAll("[role=img][aria-label]")).filter(isSeen).map((one) => one.getAttribute("aria-label")));
  }

  function isSeen(one) {
    return one.getClientRects().length > 0 && getComputedStyle(one).visibility !== "hidden";
  }
}
