export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#1f2329;--soft:#646a73;--line:#dee0e3;--ground:#f5f6f7;--card:#fff;--mark:#1456f0}
@media(prefers-color-scheme:dark){:root{--ink:#ebebeb;--soft:#a6a6a6;--line:#373737;--ground:#1a1a1a;--card:#242424;--mark:#75a4ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:960px;margin:0 auto;padding:24px 16px 48px}
h1{font-size:24px;margin:4px 0}
h1 span,.hint span,.brand span,.deny span{color:var(--soft);font-weight:400}
.brand,.hint{color:var(--soft);font-size:14px;margin:4px 0}
input[type=search]{width:100%;margin:12px 0 16px;padding:12px 14px;font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:10px}
ul{list-style:none;margin:0;padding:0;display:grid;gap:8px;grid-template-columns:repeat(auto-fill,minmax(min(100%,290px),1fr))}
li[hidden]{display:none}
li a{display:flex;gap:12px;height:100%;padding:12px;color:inherit;text-decoration:none;background:var(--card);border:1px solid var(--line);border-radius:12px}
li a:hover{border-color:var(--mark)}
a:focus-visible,input:focus-visible{outline:2px solid var(--mark);outline-offset:2px}
.face{flex:none;width:40px;height:40px;border-radius:50%;display:grid;place-items:center;background:var(--mark);color:var(--card)}
.who{display:grid;min-width:0}
.who strong{overflow-wrap:anywhere}
.place{color:var(--soft);font-size:13px}
.note{font-size:13px}
.note[lang=en]{color:var(--soft)}
footer{margin-top:24px}
.deny{display:inline-block;padding:12px 16px;color:var(--ink);border:1px solid var(--line);border-radius:10px;text-decoration:none}
.problem{padding:16px;background:var(--card);border:1px solid var(--line);border-radius:12px;overflow-wrap:anywhere}
`;

/** Narrows the list while typing; the form does the same without scripts. */
export const PAGE_SCRIPT = `
const box=document.querySelector("input[type=search]");
const empty=document.querySelector("[data-empty]");
box.addEventListener("input",()=>{
  const asked=box.value.trim().toLowerCase();let shown=0;
  for(const item of document.querySelectorAll("li")){
    item.hidden=!item.textContent.toLowerCase().includes(asked);
    if(!item.hidden)shown+=1;
  }
  empty.hidden=shown>0;
});
`;
