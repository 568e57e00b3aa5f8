// Remembers which sentences stand on the glass: what is read aloud may be worded otherwise there, or have to be German.

const HOUSE = "de";
const MOST = 2000; // far more than one screen holds

export class Sayings {
  /** `says(code)` gives the finder of sentences of a language. */
  constructor(says) {
    this.says = says;
    this.known = new Map();
  }

  /** The finder of sentences of a language; what it finds can be heard from then on. */
  drawn(code) {
    const say = this.says(code);
    return (key, values) => {
      const text = say(key, values);
      this.remember(`${code} ${text}`, { key, values });
      return text;
    };
  }

  /** A sentence as it is heard: {language, text, german}. */
  sentence(language, key, values) {
    return { language, text: this.worded(language, key, values), german: this.worded(HOUSE, key, values) };
  }

  /** The same for a sentence that stands on the glass; null for a text that is none. */
  of(language, text) {
    const { key, values } = this.known.get(`${language} ${text}`) || {};
    return key ? this.sentence(language, key, values) : null;
  }

  // Some sentences are worded for the ear, when there is all that they need: "20 to 35" instead of "20–35".
  worded(language, key, values) {
    const say = this.says(language);
    const forTheEar = `aloud-${key}`;
    const found = say(forTheEar, values);
    return found === forTheEar || /\{\w+\}/.test(found) ? say(key, values) : found;
  }

  remember(name, sentence) {
    this.known.delete(name);
    this.known.set(name, sentence);
    if (this.known.size > MOST) this.known.delete(this.known.keys().next().value);
  }
}
