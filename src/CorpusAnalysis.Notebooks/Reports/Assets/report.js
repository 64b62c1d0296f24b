(() => {
  const inputs = [...document.querySelectorAll("details.input")];
  const button = document.getElementById("toggle-code");
  if (button && inputs.length > 0) {
    const label = () => {
      button.textContent = inputs.some(input => input.open) ? "Hide all code" : "Show all code";
    };
    button.hidden = false;
    button.addEventListener("click", () => {
      const open = !inputs.some(input => input.open);
      inputs.forEach(input => { input.open = open; });
      label();
    });
    inputs.forEach(input => input.addEventListener("toggle", label));
    label();
  }

  // On a narrow screen the contents stand above the text, so they start folded.
  const contents = document.querySelector(".contents details");
  if (contents && !window.matchMedia("(min-width: 82rem)").matches) {
    contents.open = false;
  }

  const links = new Map([...document.querySelectorAll(".contents a")].map(link => [decodeURIComponent(link.hash.slice(1)), link]));
  const headings = [...links.keys()].map(id => document.getElementById(id)).filter(Boolean);
  const follow = () => {
    const passed = headings.filter(heading => heading.getBoundingClientRect().top < 120);
    const here = passed.length > 0 ? passed[passed.length - 1] : headings[0];
    links.forEach((link, id) => link.classList.toggle("here", here !== undefined && id === here.id));
  };
  if (headings.length > 0) {
    addEventListener("scroll", follow, { passive: true });
    follow();
  }
})();
