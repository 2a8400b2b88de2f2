// The board: the arrow keys go to the day before and the day after, as the page reads.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = document.documentElement.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
  const rel = event.key === forward ? "next" : event.key === back ? "prev" : "";
  const link = rel && document.querySelector(`nav.days a[rel="${rel}"]`);
  if (link) {
    event.preventDefault();
    location.assign(link.href);
  }
});
