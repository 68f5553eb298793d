import fs from 'node:fs'; import zlib from 'node:zlib'; import path from 'node:path';
import { analyseRegister } from '@/lib/imports/analyse';
import { hoangHoaUnits } from '@/lib/units/hoang-hoa';
const ids=new Map(hoangHoaUnits.map((u,i)=>[u.key,i+1]));
export const units=hoangHoaUnits.map(u=>({id:ids.get(u.key)!,code:u.code,name:u.name,kind:u.kind,validFrom:u.validFrom,validTo:u.validTo,predecessorIds:u.predecessorKeys.map(k=>ids.get(k)!)}));
const fields = ['name', 'dob', 'dob_precision', 'gender', 'cccd', 'old_id', 'commune_code', 'hamlet', 'offence', 'sentence_months', 'release_date', 'release_precision', 'group', 'loan_amount', ...(process.env.NOMODEL?[]:['model']), 'sentenced_date','certificate_no','job','difficulty','note','commune_name','commune_era','former_commune'];
const folder='/work/shared/data';
for (const f of fs.readdirSync(folder).filter(f=>/^register.*truth\.json(\.gz)?$/.test(f)).sort()) {
  if (process.argv[2] && !f.includes(process.argv[2])) continue;
  let tb=fs.readFileSync(path.join(folder,f)); if (f.endsWith('.gz')) tb=zlib.gunzipSync(tb);
  const truth=JSON.parse(tb.toString()); const file=truth.file;
  let bytes=fs.existsSync(path.join(folder,file))?fs.readFileSync(path.join(folder,file)):zlib.gunzipSync(fs.readFileSync(path.join(folder,file+'.gz')));
  const unit = truth.file_commune?.code ?? '399';
  global.gc?.(); const m0=process.memoryUsage().rss; let peak=m0; const iv=setInterval(()=>{peak=Math.max(peak,process.memoryUsage().rss)},20);
  const t0=Date.now(); const out=await analyseRegister(bytes,file,{asOf:truth.as_of,unitCode:unit,units}); const ms=Date.now()-t0; clearInterval(iv); peak=Math.max(peak,process.memoryUsage().rss);
  if ('code' in out) { console.log(f,'REFUSED',out.code); continue; }
  const got=new Map(out.rows.map((r:any)=>[`${r.sheet}!${r.row}`,r])); let good=0,n=0; const bad:string[]=[];
  for (const want of truth.rows) { n++; const r:any=got.get(`${want.sheet}!${want.row}`); const codes=[...(r?.codes??[])].sort().join();
    const acc=(want.also_accept??[]).some((a:string)=>{const [v,c]=a.split(':');return r?.verdict===v&&(!c||(r.codes??[]).includes(c))});
    const same=r&&(acc||(r.verdict===want.verdict&&codes===[...(want.codes??[])].sort().join()));
    const wrong=fields.filter(k=>k in (want.normalized??{})&&JSON.stringify(r?.normalized?.[k]??null)!==JSON.stringify(want.normalized[k]??null));
    const dup=JSON.stringify(r?.duplicate_of)===JSON.stringify(want.duplicate_of)&&JSON.stringify(r?.conflicts_with)===JSON.stringify(want.conflicts_with);
    if (same&&!wrong.length&&dup) good++; else if (bad.length<6) bad.push(`${want.sheet}!${want.row} want ${want.verdict} ${want.codes} got ${r?.verdict} ${r?.codes} ${wrong.map(k=>k+':'+JSON.stringify(r?.normalized?.[k])+'≠'+JSON.stringify(want.normalized[k]))} ${dup}`); }
  const extra=f.includes('100k')?'' : out.rows.length-truth.rows.length;
  const fc=truth.file_codes?[...truth.file_codes].sort().join()===[...out.file_codes].sort().join():'-';
  const tot=['rows','ok','warning','error','duplicate','importable','importable_loan_sum','importable_loans'].filter(k=>k in truth.totals && truth.totals[k]!==(out.totals as any)[k]).map(k=>k+':'+(out.totals as any)[k]+'≠'+truth.totals[k]);
  const hdr=(truth.sheets??[]).filter((s:any)=>s.role==='data').every((s:any)=>{const o:any=out.sheets.find(x=>x.name===s.name);return JSON.stringify(o?.header_rows)===JSON.stringify(s.header_rows)});
  const nd=(truth.sheets??[]).filter((s:any)=>s.role==='data'&&s.non_data_rows).map((s:any)=>{const o:any=out.sheets.find(x=>x.name===s.name);const g=new Map(o?.non_data_rows.map((r:any)=>[r.row,r.kind]));return s.non_data_rows.filter((r:any)=>g.get(r.row)!==r.kind).map((r:any)=>r.row+':'+r.kind+'≠'+g.get(r.row))}).flat();
  console.log(`${f}: ${good}/${n} extra=${extra} fileCodes=${fc}${fc===false?' got '+out.file_codes+' want '+truth.file_codes:''} totals=[${tot}] hdr=${hdr} fc=${JSON.stringify(out.file_commune)===JSON.stringify(truth.file_commune??null)} nonData=[${nd}] ${ms}ms +${Math.round((peak-m0)/1e6)}MB`);
  for (const b of bad) console.log('   ',b);
}
