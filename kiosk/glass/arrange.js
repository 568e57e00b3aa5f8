// Lays a screen out on the glass: as much on a page as fits in readable letters, and in low reach within reach.
import { group } from "../element.js";
import { fit } from "./fit.js";
import { fillPager } from "./pager.js";
import { pages, sizes } from "./pages.js";

/** `main` is the screen; the list in it that may be cut has `data-most`, the place for turning class `pager`, and the
 *  buttons that stand on the last page when nothing else helps `data-yields`. `wanted` is the page that is shown,
 *  counted on from the first when there are fewer; `reach` the line for controls, or null. */
export function arrange(main, wanted, reach, say, act) {
  const list = main.querySelector("[data-most]");
  const isAbove = () => reach !== null && !isWithin(reach);
  if (!list) return fit(main, isAbove);
  const all = Array.from(list.children);
  const { cut, step } = cutTo(all) || cutWhole(withFoot(main, all));
  return show(cut, wanted % cut.length, step);

  // All pages in the same step, so that what stands on each of them keeps its place.
  function cutTo(parts) {
    for (const size of sizes(parts.length, Number(list.dataset.most))) {
      const tried = pages(parts, size);
      const steps = [];
      while (steps.length < tried.length && !steps.includes(-1)) steps.push(show(tried, steps.length));
      if (!steps.includes(-1)) return { cut: tried, step: Math.min(...steps) };
    }
    return null;
  }

  // Nothing helps any more: one thing on each page.
  function cutWhole(parts) {
    return cutTo(parts) || { cut: pages(parts, 1) };
  }

  function show(tried, at, most) {
    list.replaceChildren(...tried[at]);
    fillPager(main.querySelector(".pager"), tried.length, at, say, act);
    return fit(main, isAbove, most);
  }
}

// The buttons below become the last of what is told.
function withFoot(main, parts) {
  const foot = main.querySelector(":scope > [data-yields]");
  if (!foot) return parts;
  foot.remove();
  return parts.concat(group("li", "", foot));
}

function isWithin(reach) {
  return Array.from(document.querySelectorAll("button")).every((button) => {
    const { top, height } = (button.closest(".tiles li") || button).getBoundingClientRect();
    return height === 0 || top + height / 2 >= reach;
  });
}
