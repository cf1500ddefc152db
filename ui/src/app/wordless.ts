// What is said where no words of any language could be fetched; it stands in the entry itself.
const said = {
  en: { what: 'The words of this page could not be fetched from the service. Nothing was lost; trying again is safe.', again: 'Try again' },
  'zh-CN': { what: '未能从服务取得本页面的文字。没有丢失任何内容，可以放心重试。', again: '重试' },
} as const;

/** The page while its words are missing: in both languages, with plain elements, since nothing else can be relied on. */
export function wordless(root: HTMLElement, again: () => void): void {
  const main = document.createElement('main');
  main.setAttribute('role', 'alert');
  main.style.cssText = 'max-inline-size: 36rem; margin: 15vh auto; padding: 0 1rem';
  for (const [language, { what, again: name }] of Object.entries(said)) {
    const part = document.createElement('section');
    part.lang = language;
    part.style.marginBlockEnd = '1.5rem';
    const text = document.createElement('p');
    text.textContent = what;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.style.cssText = 'margin-block-start: 0.75rem; padding: 0.4rem 1rem';
    button.addEventListener('click', again);
    part.append(text, button);
    main.append(part);
  }
  root.replaceChildren(main);
}
