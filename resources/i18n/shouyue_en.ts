<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
 <context>
  <name>views</name>
  <message>
   <source>故障时限</source>
   <translation>Fault clocks</translation>
  </message>
  <message>
   <source>，</source>
   <translation>, </translation>
  </message>
  <message>
   <source>不可用时长</source>
   <translation>Downtime</translation>
  </message>
  <message>
   <source>{month}　{system} 至 24:00 不可用 {seconds:,} 秒（预计），允许 {allowed} 秒</source>
   <translation>{month}: {system} down {seconds:,} s by midnight (expected), allowed {allowed} s</translation>
  </message>
  <message>
   <source>{month}　{system} 不可用 {seconds:,} 秒，允许 {allowed} 秒</source>
   <translation>{month}: {system} down {seconds:,} s, allowed {allowed} s</translation>
  </message>
  <message>
   <source>{count} 个月，{count2} 个月超过允许时长</source>
   <translation>{count} months, {count2} over the allowance</translation>
  </message>
  <message>
   <source>{month}　{accessiblename} {value} 分钟{note}{limit}</source>
   <translation>{month}: {accessiblename:low} {value} min{note}{limit}</translation>
  </message>
  <message>
   <source>{count} 个月，{over} 个月超过 {limit:f} 分钟</source>
   <translation>{count} months, {over} over {limit:f} min</translation>
  </message>
  <message>
   <source>尚无工单</source>
   <translation>No tickets yet</translation>
  </message>
  <message>
   <source>{months}　没有记录</source>
   <translation>{months}: no records</translation>
  </message>
  <message>
   <source>{month}　没有工单</source>
   <translation>{month}: no tickets</translation>
  </message>
  <message>
   <source>，界限 {limit:f} 分钟</source>
   <translation>, limit {limit:f} min</translation>
  </message>
  <message>
   <source>（{value}）</source>
   <translation> ({value})</translation>
  </message>
  <message>
   <source>累计违约金</source>
   <translation>Accrued penalty</translation>
  </message>
  <message>
   <source>{today}　累计 {accrued} 元</source>
   <translation>{today}: accrued {accrued} yuan</translation>
  </message>
  <message>
   <source>截至日</source>
   <translation>As of</translation>
  </message>
  <message>
   <source>尚无成立的违约金</source>
   <translation>No penalty established yet</translation>
  </message>
  <message>
   <source>服务期满 {service_end:%m-%d}</source>
   <translation>Service ends {service_end:%m-%d}</translation>
  </message>
  <message>
   <source>= 已回款 {received} × {share}</source>
   <translation>= received {received} × {share}</translation>
  </message>
  <message>
   <source>赔付上限 {cap}　{formula}　{contract}</source>
   <translation>Liability cap {cap} {formula}, {contract}</translation>
  </message>
  <message>
   <source>{day}　{event} {what} +{amount}　累计 {total} 元</source>
   <translation>{day}: {event} {what} +{amount}, total {total} yuan</translation>
  </message>
  <message>
   <source>截至 {today} 累计违约金 {accrued} 元，{count} 项成立；{value}；{threshold_words}</source>
   <translation>As of {today}: accrued penalty {accrued} yuan, {count} findings; {value}; {threshold_words}</translation>
  </message>
  <message>
   <source>按“{label}”</source>
   <translation>reading “{label}”</translation>
  </message>
  <message>
   <source>{normalize:f} 万</source>
   <translation>{normalize:f}0k</translation>
  </message>
  <message>
   <source>尚无赔付上限</source>
   <translation>No liability cap yet</translation>
  </message>
  <message>
   <source>赔付上限 {cap}</source>
   <translation>Liability cap {cap}</translation>
  </message>
  <message>
   <source>{share} 解除线 {threshold}　{contract}，须超过</source>
   <translation>{share} termination line {threshold}, {contract}, to be exceeded</translation>
  </message>
  <message>
   <source>{share} 解除线 {threshold}</source>
   <translation>{share} termination line {threshold}</translation>
  </message>
  <message>
   <source>、</source>
   <translation>, </translation>
  </message>
  <message>
   <source>分钟</source>
   <translation>min</translation>
  </message>
  <message>
   <source>平均响应</source>
   <translation>Mean response</translation>
  </message>
  <message>
   <source>平均恢复</source>
   <translation>Mean recovery</translation>
  </message>
  <message>
   <source>秒</source>
   <translation>s</translation>
  </message>
  <message>
   <source>分钟，最近 {last}</source>
   <translation>min, latest {last}</translation>
  </message>
  <message>
   <source>{faults} 次故障，按月</source>
   <translation>{faults} faults, by month</translation>
  </message>
  <message>
   <source>每月允许约 {allowed}</source>
   <translation>allowance about {allowed} a month</translation>
  </message>
  <message>
   <source>{limit:f} 分钟</source>
   <translation>{limit:f} min</translation>
  </message>
  <message>
   <source>响应</source>
   <translation>Response</translation>
  </message>
  <message>
   <source>到场</source>
   <translation>Arrival</translation>
  </message>
  <message>
   <source>恢复</source>
   <translation>Recovery</translation>
  </message>
  <message>
   <source>没有到期的故障</source>
   <translation>No faults due</translation>
  </message>
  <message>
   <source>故障 {faults} 次，超限 {late} 项</source>
   <translation>{faults} faults, {late} over the limit</translation>
  </message>
  <message>
   <source>{times} 倍</source>
   <translation>{times}×</translation>
  </message>
  <message>
   <source>{clearing_minutes}({clearing_minutes_important}) 分</source>
   <translation>{clearing_minutes}({clearing_minutes_important}) min</translation>
  </message>
  <message>
   <source>{month}　{said}</source>
   <translation>{month}: {said}</translation>
  </message>
  <message>
   <source>没有记录</source>
   <translation>No records</translation>
  </message>
  <message>
   <source>故障 {faults} 次，时限未到期</source>
   <translation>{faults} faults, no limit due yet</translation>
  </message>
  <message>
   <source>{seconds}，为允许的 {over}</source>
   <translation>{seconds}, {over} the allowance</translation>
  </message>
  <message>
   <source>{seconds}，{over}</source>
   <translation>{seconds}, {over}</translation>
  </message>
  <message>
   <source>{minutes} 时</source>
   <translation>{minutes} h</translation>
  </message>
  <message>
   <source>{minutes} 分</source>
   <translation>{minutes} min</translation>
  </message>
  <message>
   <source>{label} {met}/{total} 按时</source>
   <translation>{label} {met}/{total} in time</translation>
  </message>
  <message>
   <source>{month}　</source>
   <translation>{month}</translation>
  </message>
  <message>
   <source>故障 {faults} 次，目前均按时</source>
   <translation>{faults} faults, all in time so far</translation>
  </message>
  <message>
   <source>故障 {faults} 次，均按时</source>
   <translation>{faults} faults, all in time</translation>
  </message>
  <message>
   <source>{seconds}，至 24:00 预计</source>
   <translation>{seconds}, expected by midnight</translation>
  </message>
  <message>
   <source>{seconds}，预计</source>
   <translation>{seconds}, expected</translation>
  </message>
  <message>
   <source>{value}，{finding_status}</source>
   <translation>{value}, {finding_status}</translation>
  </message>
  <message>
   <source>{value}，差 {limit}</source>
   <translation>{value}, {limit} short</translation>
  </message>
  <message>
   <source>{limit}{word}</source>
   <translation>{word} {limit}</translation>
  </message>
  <message>
   <source>（{system}）</source>
   <translation> ({system})</translation>
  </message>
  <message>
   <source>；</source>
   <translation>; </translation>
  </message>
  <message>
   <source>至 24:00 不可用{system} {seconds:,} 秒（预计），允许 {allowed}</source>
   <translation>{system} down {seconds:,} s by midnight (expected), allowed {allowed}</translation>
  </message>
  <message>
   <source>不可用{system} {seconds:,} 秒，允许 {allowed}</source>
   <translation>{system} down {seconds:,} s, allowed {allowed}</translation>
  </message>
  <message>
   <source>{name} {value} 分钟</source>
   <translation>{name} {value} min</translation>
  </message>
  <message>
   <source>逐件响应时间</source>
   <translation>Response of each fault</translation>
  </message>
  <message>
   <source>每柱由最短至最长，横线为中位数，红色为超限部分</source>
   <translation>each column from shortest to longest; line: median; red: past the limit</translation>
  </message>
  <message>
   <source>已响应的 {count} 次故障，{late} 次响应超限</source>
   <translation>{count} answered faults, {late} answered late</translation>
  </message>
  <message>
   <source>还没有已响应的事件。在“事件”登记响应时间后，逐件画在这里。</source>
   <translation>No incident has been responded to yet. Once response times are recorded under Incidents, each is drawn here.</translation>
  </message>
  <message>
   <source>{limit} 分</source>
   <translation>{limit} min</translation>
  </message>
  <message>
   <source>，超限</source>
   <translation>, over the limit</translation>
  </message>
  <message>
   <source>{reported_at}　{value}　响应用时 {taken}{agreed}{late}</source>
   <translation>{reported_at}: {value}, responded in {taken}{agreed}{late}</translation>
  </message>
  <message>
   <source>，限 {limit}</source>
   <translation>, limit {limit}</translation>
  </message>
  <message>
   <source>事件</source>
   <translation>Incidents</translation>
  </message>
  <message>
   <source>没有事件</source>
   <translation>No incidents</translation>
  </message>
  <message>
   <source>{summary}。{margin_words}</source>
   <translation>{summary}. {margin_words}</translation>
  </message>
  <message>
   <source>。</source>
   <translation>. </translation>
  </message>
  <message>
   <source>{month} 月</source>
   <translation>{month:MMM}</translation>
  </message>
  <message>
   <source>{said}（筛选后，不作认定）</source>
   <translation>{said} (filtered, not judged)</translation>
  </message>
  <message>
   <source>共 {total} 件</source>
   <translation>{total} in all</translation>
  </message>
  <message>
   <source>&gt; {lower:f} 分钟</source>
   <translation>&gt; {lower:f} min</translation>
  </message>
  <message>
   <source>故障按时与事件</source>
   <translation>Faults in time, and incidents</translation>
  </message>
  <message>
   <source>当月全部工单</source>
   <translation>All tickets of the month</translation>
  </message>
  <message>
   <source>只计事件</source>
   <translation>Incidents only</translation>
  </message>
  <message>
   <source>只计运维需求</source>
   <translation>Requests only</translation>
  </message>
  <message>
   <source>秒 / 月</source>
   <translation>s / month</translation>
  </message>
  <message>
   <source>按时数 / 故障数；每格一件</source>
   <translation>in time / faults; one square each</translation>
  </message>
  <message>
   <source>分钟，{tickets}</source>
   <translation>min, {tickets}</translation>
  </message>
  <message>
   <source>计时中</source>
   <translation>running</translation>
  </message>
  <message>
   <source>违约</source>
   <translation>Breach</translation>
  </message>
  <message>
   <source>超限</source>
   <translation>Over limit</translation>
  </message>
  <message>
   <source>预计违约</source>
   <translation>breach expected</translation>
  </message>
  <message>
   <source>未认定</source>
   <translation>Undetermined</translation>
  </message>
  <message>
   <source>空档</source>
   <translation>Gap</translation>
  </message>
  <message>
   <source>可争议</source>
   <translation>Arguable</translation>
  </message>
  <message>
   <source>被吸收</source>
   <translation>absorbed</translation>
  </message>
  <message>
   <source>无违约</source>
   <translation>No breach</translation>
  </message>
  <message>
   <source>大于 {lower:f} 小于 {upper:f} 分钟：{costs}</source>
   <translation>above {lower:f} below {upper:f} min: {costs}</translation>
  </message>
  <message>
   <source>允许 {share}</source>
   <translation>allowed {share}</translation>
  </message>
  <message>
   <source>{month}　事件 {total}</source>
   <translation>{month}: incidents {total}</translation>
  </message>
  <message>
   <source>{row} {share} {value}{amount} 元</source>
   <translation>{row} {share} {value}{amount} yuan</translation>
  </message>
  <message>
   <source>：{parts}</source>
   <translation>: {parts}</translation>
  </message>
  <message>
   <source>至多 </source>
   <translation>up to </translation>
  </message>
  <message>
   <source>全部按时</source>
   <translation>All in time</translation>
  </message>
  <message>
   <source>运维需求没有时限</source>
   <translation>Requests have no limit</translation>
  </message>
  <message>
   <source>{count} 个月超出允许时长</source>
   <translation>{count} months over the allowance</translation>
  </message>
  <message>
   <source>尚无故障</source>
   <translation>No faults yet</translation>
  </message>
  <message>
   <source>时限未到期</source>
   <translation>No limit due yet</translation>
  </message>
  <message>
   <source>预计超出允许时长</source>
   <translation>expected over the allowance</translation>
  </message>
  <message>
   <source>均在允许时长内</source>
   <translation>All within the allowance</translation>
  </message>
  <message>
   <source>尚无记录</source>
   <translation>No records yet</translation>
  </message>
  <message>
   <source>最高 {highest} 分钟</source>
   <translation>highest {highest} min</translation>
  </message>
  <message>
   <source>{late} 项超限</source>
   <translation>{late} over the limit</translation>
  </message>
  <message>
   <source>，另有 {count} 个月</source>
   <translation>, {count} more months</translation>
  </message>
  <message>
   <source>{month} 月 {note}{more}</source>
   <translation>{month:MMM} {note}{more}</translation>
  </message>
  <message>
   <source>当事人、服务清单、条款和读法照抄当前合同，已登记的事实不带过去；其余数字建好后可改。</source>
   <translation>Parties, services, terms and readings are copied from this contract, recorded facts are not; other numbers can be changed afterwards.</translation>
  </message>
  <message>
   <source>合同文件 (*{suffix})</source>
   <translation>Contract files (*{suffix})</translation>
  </message>
  <message>
   <source>可以写入的文件</source>
   <translation>a file that can be written</translation>
  </message>
  <message>
   <source>请检查磁盘空间和权限后重试</source>
   <translation>Check disk space and permissions, then try again</translation>
  </message>
  <message>
   <source>续签下一年</source>
   <translation>Renew</translation>
  </message>
  <message>
   <source>新建合同文件</source>
   <translation>New contract file</translation>
  </message>
  <message>
   <source>照抄系统（{count} 个）</source>
   <translation>Copy the systems ({count})</translation>
  </message>
  <message>
   <source>只留“{name}”</source>
   <translation>Keep “{name}” only</translation>
  </message>
  <message>
   <source>离线的合同履约工作台：数据只在本机的合同文件里，程序不使用网络。</source>
   <translation>An offline workbench for contract performance: data stay in the contract files on this computer, and the program does not use the network.</translation>
  </message>
  <message>
   <source>部件</source>
   <translation>Component</translation>
  </message>
  <message>
   <source>版本号</source>
   <translation>Version</translation>
  </message>
  <message>
   <source>许可</source>
   <translation>Licence</translation>
  </message>
  <message>
   <source>关于守约</source>
   <translation>About Shouyue</translation>
  </message>
  <message>
   <source>许可全文</source>
   <translation>Full text of the licence</translation>
  </message>
  <message>
   <source>保存部件清单</source>
   <translation>Save bill of materials</translation>
  </message>
  <message>
   <source>关闭</source>
   <translation>Close</translation>
  </message>
  <message>
   <source>另存这一版本的部件清单（SBOM，CycloneDX 格式），供安全审查</source>
   <translation>Save this version’s bill of materials (SBOM, CycloneDX) for a security review</translation>
  </message>
  <message>
   <source>关闭（Esc）</source>
   <translation>Close (Esc)</translation>
  </message>
  <message>
   <source>不能写入 {path}（{strerror}），请换一个文件夹</source>
   <translation>Cannot write {path} ({strerror}); choose another folder</translation>
  </message>
  <message>
   <source>守约 {value}</source>
   <translation>Shouyue {value}</translation>
  </message>
  <message>
   <source>{count} 个部件</source>
   <translation>{count} components</translation>
  </message>
  <message>
   <source>已保存到 {path}</source>
   <translation>Saved to {path}</translation>
  </message>
  <message>
   <source>列</source>
   <translation>Columns</translation>
  </message>
  <message>
   <source>空格：显示或隐藏；Alt+↑↓：调整次序；Alt+←→：调整宽度</source>
   <translation>Space: show or hide; Alt+↑↓: order; Alt+←→: width</translation>
  </message>
  <message>
   <source>上移</source>
   <translation>Up</translation>
  </message>
  <message>
   <source>下移</source>
   <translation>Down</translation>
  </message>
  <message>
   <source>窄些</source>
   <translation>Narrower</translation>
  </message>
  <message>
   <source>宽些</source>
   <translation>Wider</translation>
  </message>
  <message>
   <source>恢复默认</source>
   <translation>Default</translation>
  </message>
  <message>
   <source>完成</source>
   <translation>Done</translation>
  </message>
  <message>
   <source>上移（Alt+↑）</source>
   <translation>Move up (Alt+↑)</translation>
  </message>
  <message>
   <source>下移（Alt+↓）</source>
   <translation>Move down (Alt+↓)</translation>
  </message>
  <message>
   <source>窄些（Alt+←）</source>
   <translation>Narrower (Alt+←)</translation>
  </message>
  <message>
   <source>宽些（Alt+→）</source>
   <translation>Wider (Alt+→)</translation>
  </message>
  <message>
   <source>恢复默认的列（Alt+R）</source>
   <translation>The default columns (Alt+R)</translation>
  </message>
  <message>
   <source>完成（Enter）</source>
   <translation>Done (Enter)</translation>
  </message>
  <message>
   <source>选择列：{accessiblename}</source>
   <translation>Choose columns: {accessiblename}</translation>
  </message>
  <message>
   <source>（无标题）</source>
   <translation>(no heading)</translation>
  </message>
  <message>
   <source>新建合同</source>
   <translation>New contract</translation>
  </message>
  <message>
   <source>取消</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>上一步</source>
   <translation>Back</translation>
  </message>
  <message>
   <source>下一步</source>
   <translation>Next</translation>
  </message>
  <message>
   <source>继续填写</source>
   <translation>Go on filling in</translation>
  </message>
  <message>
   <source>放弃已填写的内容？</source>
   <translation>Discard what was filled in?</translation>
  </message>
  <message>
   <source>合同还没有建成，关闭后不保留。</source>
   <translation>The contract is not made yet; closing keeps nothing.</translation>
  </message>
  <message>
   <source>放弃</source>
   <translation>Discard</translation>
  </message>
  <message>
   <source>不建了（Esc）</source>
   <translation>Make no contract (Esc)</translation>
  </message>
  <message>
   <source>上一步（Alt+B）</source>
   <translation>Previous step (Alt+B)</translation>
  </message>
  <message>
   <source>下一步（Enter）</source>
   <translation>Next step (Enter)</translation>
  </message>
  <message>
   <source>{title}（第 {place} 步，共 {count} 步）</source>
   <translation>{title} (step {place} of {count})</translation>
  </message>
  <message>
   <source>第 {place} 步，共 {count} 步：{labels}</source>
   <translation>Step {place} of {count}: {labels}</translation>
  </message>
  <message>
   <source>{place}　{title}</source>
   <translation>{place}. {title}</translation>
  </message>
  <message>
   <source>条款、附件、读法和义务清单照这份文本；与您签的合同不同之处，建好后在“合同与条款”里改。</source>
   <translation>Clauses, annexes, readings and duty list follow this text; where the contract you signed differs, change it in “Contract” afterwards.</translation>
  </message>
  <message>
   <source>名称必填，其余可以以后补。甲方项目负责人会记为各项决定的决定人。</source>
   <translation>Names are required, the rest can follow. The project lead of Party A is noted as the one who decides.</translation>
  </message>
  <message>
   <source>尚未签署的先不填：签署日填好之前，服务期和各项期限都不起算。</source>
   <translation>Leave unsigned days empty: until the signing days are there, neither the service term nor any limit starts.</translation>
  </message>
  <message>
   <source>这份文本留空的比例。合同里填了数的照填；没有约定的不填，程序不当作零。</source>
   <translation>Shares that this text leaves blank. Fill in what the contract says; leave out what is not agreed: it is not taken for zero.</translation>
  </message>
  <message>
   <source>合同文本</source>
   <translation>Contract text</translation>
  </message>
  <message>
   <source>当事人</source>
   <translation>Parties</translation>
  </message>
  <message>
   <source>签署与价款</source>
   <translation>Signing and price</translation>
  </message>
  <message>
   <source>所依文本</source>
   <translation>Text it follows</translation>
  </message>
  <message>
   <source>合同名称</source>
   <translation>Contract name</translation>
  </message>
  <message>
   <source>简称</source>
   <translation>Short name</translation>
  </message>
  <message>
   <source>甲方签署日</source>
   <translation>Signed by A</translation>
  </message>
  <message>
   <source>乙方签署日</source>
   <translation>Signed by B</translation>
  </message>
  <message>
   <source>承诺运维人数</source>
   <translation>Head-count</translation>
  </message>
  <message>
   <source>人</source>
   <translation>people</translation>
  </message>
  <message>
   <source>未写明</source>
   <translation>not stated</translation>
  </message>
  <message>
   <source>合同首页的全称</source>
   <translation>the full name on the first page of the contract</translation>
  </message>
  <message>
   <source>窗口和选单上的称呼，如 政务云 2026</source>
   <translation>its name in the window and menus, e.g. Gov Cloud 2026</translation>
  </message>
  <message>
   <source>分 {count} 期付款</source>
   <translation>Payment in {count} instalments</translation>
  </message>
  <message>
   <source>留待解读的条款 {count} 处</source>
   <translation>{count} clauses left to be read</translation>
  </message>
  <message>
   <source>{side}{label}</source>
   <translation>{side}: {label}</translation>
  </message>
  <message>
   <source>服务月数</source>
   <translation>Service months</translation>
  </message>
  <message>
   <source>个月</source>
   <translation>months</translation>
  </message>
  <message>
   <source>合同总额（元）</source>
   <translation>Total fee (yuan)</translation>
  </message>
  <message>
   <source>未约定</source>
   <translation>not agreed</translation>
  </message>
  <message>
   <source>附件2、附件3 的违约金共 {count} 行</source>
   <translation>{count} rows of penalties in annexes 2 and 3</translation>
  </message>
  <message>
   <source>按级别的工单时限 {count} 项</source>
   <translation>{count} ticket limits by priority</translation>
  </message>
  <message>
   <source>交付物 {count} 项</source>
   <translation>{count} deliverables</translation>
  </message>
  <message>
   <source>义务清单 {count} 项</source>
   <translation>{count} duties</translation>
  </message>
  <message>
   <source>必填</source>
   <translation>required</translation>
  </message>
  <message>
   <source>占合同总额的比例，{clause}</source>
   <translation>share of the total fee, {clause}</translation>
  </message>
  <message>
   <source>建好以后都可以改，每一步修改都能撤销。</source>
   <translation>All of it can be changed later, and every step can be undone.</translation>
  </message>
  <message>
   <source>我方</source>
   <translation>Ours</translation>
  </message>
  <message>
   <source>对方</source>
   <translation>Theirs</translation>
  </message>
  <message>
   <source>核对</source>
   <translation>Check</translation>
  </message>
  <message>
   <source>保存到</source>
   <translation>Save to</translation>
  </message>
  <message>
   <source>最先到来的期限</source>
   <translation>The first limits to come</translation>
  </message>
  <message>
   <source>签署完毕之后才有期限。</source>
   <translation>There are limits once it is signed.</translation>
  </message>
  <message>
   <source>体检没有发现问题。</source>
   <translation>The health check found nothing.</translation>
  </message>
  <message>
   <source>合同</source>
   <translation>Contract</translation>
  </message>
  <message>
   <source>价款</source>
   <translation>Price</translation>
  </message>
  <message>
   <source>系统</source>
   <translation>System</translation>
  </message>
  <message>
   <source>{side}：{text}</source>
   <translation>{side}: {text}</translation>
  </message>
  <message>
   <source>新文件</source>
   <translation>A new file</translation>
  </message>
  <message>
   <source>本文件，与现有合同并列</source>
   <translation>This file, beside its contracts</translation>
  </message>
  <message>
   <source>服务期</source>
   <translation>Service term</translation>
  </message>
  <message>
   <source>两方的签署日填好后起算</source>
   <translation>starts once both signing days are there</translation>
  </message>
  <message>
   <source>{due_on}　{side}：{text}</source>
   <translation>{due_on} {side}: {text}</translation>
  </message>
  <message>
   <source>等待{waits_for}　{text}</source>
   <translation>waits for {waits_for}: {text}</translation>
  </message>
  <message>
   <source>合同文字尚待处理的 {count} 项</source>
   <translation>{count} items of the wording to settle</translation>
  </message>
  <message>
   <source>{short_name}　{name}</source>
   <translation>{short_name}  {name}</translation>
  </message>
  <message>
   <source>甲方 {name}，乙方 {name2}</source>
   <translation>Party A {name}, Party B {name2}</translation>
  </message>
  <message>
   <source>{total_fee} 元，月基数 {monthly_base} 元</source>
   <translation>{total_fee} yuan, monthly base {monthly_base} yuan</translation>
  </message>
  <message>
   <source>另有 {left} 项，建好后见“合同与条款”的体检。</source>
   <translation>{left} more: see the health check under “Contract” afterwards.</translation>
  </message>
  <message>
   <source>{service_start} 至 {service_end}</source>
   <translation>{service_start} to {service_end}</translation>
  </message>
  <message>
   <source>服务所针对的信息系统，至少一个。各系统的费用没有分列的不填，违约金按合同总额计。</source>
   <translation>The information systems served, at least one. Leave out fees that are not listed by system: penalties then go by the total fee.</translation>
  </message>
  <message>
   <source>信息系统</source>
   <translation>Systems</translation>
  </message>
  <message>
   <source>未定级</source>
   <translation>not graded</translation>
  </message>
  <message>
   <source>未分列</source>
   <translation>not listed</translation>
  </message>
  <message>
   <source>增加系统</source>
   <translation>Add a system</translation>
  </message>
  <message>
   <source>名称</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>重要信息系统</source>
   <translation>Important system</translation>
  </message>
  <message>
   <source>等保级别</source>
   <translation>Protection level</translation>
  </message>
  <message>
   <source>云服务费（元）</source>
   <translation>Cloud fee (yuan)</translation>
  </message>
  <message>
   <source>再加一个信息系统（Alt+X）</source>
   <translation>Another information system (Alt+X)</translation>
  </message>
  <message>
   <source>一二三四五</source>
   <translation>12345</translation>
  </message>
  <message>
   <source>系统 {number}：名称</source>
   <translation>System {number}: name</translation>
  </message>
  <message>
   <source>系统 {number}：重要信息系统</source>
   <translation>System {number}: important system</translation>
  </message>
  <message>
   <source>系统 {number}：等保级别</source>
   <translation>System {number}: protection level</translation>
  </message>
  <message>
   <source>系统 {number}：云服务费</source>
   <translation>System {number}: cloud fee</translation>
  </message>
  <message>
   <source>{word}级</source>
   <translation>level {word}</translation>
  </message>
  <message>
   <source>删除系统 {number}</source>
   <translation>Remove system {number}</translation>
  </message>
  <message>
   <source>工作交接书</source>
   <translation>Hand-over document</translation>
  </message>
  <message>
   <source>正在试算假设，所示的不全是登记的事实</source>
   <translation>A trial is on: what is shown is not all recorded</translation>
  </message>
  <message>
   <source>没有假设的合同</source>
   <translation>a contract without a trial</translation>
  </message>
  <message>
   <source>请先采纳或放弃假设，再生成交接书</source>
   <translation>adopt or discard the trial first, then make the document</translation>
  </message>
  <message>
   <source>生成{title}</source>
   <translation>Make {title}</translation>
  </message>
  <message>
   <source>Word 文档 (*{suffix})</source>
   <translation>Word document (*{suffix})</translation>
  </message>
  <message>
   <source>可以写入的文件夹</source>
   <translation>a folder that can be written to</translation>
  </message>
  <message>
   <source>请换一个位置；文件正打开着的，先关闭它</source>
   <translation>choose another place; close the file first if it is open</translation>
  </message>
  <message>
   <source>不能写入 {path}（{strerror}）</source>
   <translation>Cannot write {path} ({strerror})</translation>
  </message>
  <message>
   <source>守约用户指南</source>
   <translation>Shouyue user guide</translation>
  </message>
  <message>
   <source>指南的章节</source>
   <translation>Chapters of the guide</translation>
  </message>
  <message>
   <source>指南</source>
   <translation>Guide</translation>
  </message>
  <message>
   <source>查找</source>
   <translation>Find</translation>
  </message>
  <message>
   <source>查找，如：验收（Enter 找下一处）</source>
   <translation>Find, e.g. acceptance (Enter: next)</translation>
  </message>
  <message>
   <source>没有找到</source>
   <translation>Nothing found</translation>
  </message>
  <message>
   <source>共 {document} 处</source>
   <translation>{document} found</translation>
  </message>
  <message>
   <source>记录现在就是这样</source>
   <translation>This is the current state</translation>
  </message>
  <message>
   <source>这一步删除了记录；选择它之前的一步，可恢复那时的内容</source>
   <translation>This step deleted the record; choose the one before it to restore what it held</translation>
  </message>
  <message>
   <source>时间</source>
   <translation>Time</translation>
  </message>
  <message>
   <source>动作</source>
   <translation>Action</translation>
  </message>
  <message>
   <source>步骤</source>
   <translation>Steps</translation>
  </message>
  <message>
   <source>字段</source>
   <translation>Field</translation>
  </message>
  <message>
   <source>改前</source>
   <translation>Before</translation>
  </message>
  <message>
   <source>改后</source>
   <translation>After</translation>
  </message>
  <message>
   <source>登记</source>
   <translation>Record </translation>
  </message>
  <message>
   <source>修改</source>
   <translation>Change </translation>
  </message>
  <message>
   <source>删除</source>
   <translation>Remove</translation>
  </message>
  <message>
   <source>恢复这一步之后的内容</source>
   <translation>Restore this state</translation>
  </message>
  <message>
   <source>记录的各步</source>
   <translation>Steps of the record</translation>
  </message>
  <message>
   <source>这一步改了什么</source>
   <translation>What this step changed</translation>
  </message>
  <message>
   <source>作为新的一步，可撤销（Alt+U）</source>
   <translation>As a new step, which can be undone (Alt+U)</translation>
  </message>
  <message>
   <source>没有已保存的修改</source>
   <translation>No saved changes</translation>
  </message>
  <message>
   <source>历史：{name}</source>
   <translation>History: {name}</translation>
  </message>
  <message>
   <source>{count} 步</source>
   <translation>{count} steps</translation>
  </message>
  <message>
   <source>（合同）</source>
   <translation>(contract)</translation>
  </message>
  <message>
   <source>在 Word 或 WPS 中打开自己的一份模板</source>
   <translation>Open your own template in Word or WPS</translation>
  </message>
  <message>
   <source>改用原来的模板，自己的一份改名保留</source>
   <translation>Use the original template; yours is renamed and kept</translation>
  </message>
  <message>
   <source>没有已成立的违约或已产生的权利（预计的不算），这种函件没有可写的事实，不能登记。</source>
   <translation>No breach stands yet and no right has arisen (what is only expected does not count): there is nothing for this letter to tell, so it cannot be registered.</translation>
  </message>
  <message>
   <source>假设中不能生成函件：请先采纳或放弃假设，函件只写已登记的事实。</source>
   <translation>No letters during a trial: adopt or discard it first, as letters say only what is recorded.</translation>
  </message>
  <message>
   <source>内部文书：只保存为 Word 文件，不登记为函件。</source>
   <translation>An internal paper: saved as a Word file, not recorded as a letter.</translation>
  </message>
  <message>
   <source>登记后为草稿，Word 同时存为证据文件；发出、收到后在“函件通知”中填发出日、方式和收到日，答复期限随之跟踪。</source>
   <translation>Entered as a draft, with the Word file kept as evidence; once sent and received, fill in the days and the way of sending under Letters, and the reply is tracked from there.</translation>
  </message>
  <message>
   <source>新建函件</source>
   <translation>New letter</translation>
  </message>
  <message>
   <source>函件</source>
   <translation>Letters</translation>
  </message>
  <message>
   <source>关于</source>
   <translation>About</translation>
  </message>
  <message>
   <source>文号</source>
   <translation>Number</translation>
  </message>
  <message>
   <source>成文日期</source>
   <translation>Dated</translation>
  </message>
  <message>
   <source>答复期限</source>
   <translation>Reply due</translation>
  </message>
  <message>
   <source>补充说明</source>
   <translation>Further remarks</translation>
  </message>
  <message>
   <source>右侧显示</source>
   <translation>Shown on the right</translation>
  </message>
  <message>
   <source>函件预览</source>
   <translation>Preview of the letter</translation>
  </message>
  <message>
   <source>修改模板…</source>
   <translation>Edit template…</translation>
  </message>
  <message>
   <source>恢复原样</source>
   <translation>Original template</translation>
  </message>
  <message>
   <source>只保存 Word…</source>
   <translation>Word file only…</translation>
  </message>
  <message>
   <source>登记并保存…</source>
   <translation>Record and save…</translation>
  </message>
  <message>
   <source>保存函件</source>
   <translation>Save letter</translation>
  </message>
  <message>
   <source>Word 文档 (*.docx)</source>
   <translation>Word document (*.docx)</translation>
  </message>
  <message>
   <source>如：示例卫函〔2026〕1号，以后逐号递增</source>
   <translation>e.g. Example Letter [2026] no. 1, counted on from there</translation>
  </message>
  <message>
   <source>写在正文之后的一段话，可以不填</source>
   <translation>A passage after the text, optional</translation>
  </message>
  <message>
   <source>放弃（Esc）</source>
   <translation>Discard (Esc)</translation>
  </message>
  <message>
   <source>保存为 Word 文件，不登记（Alt+S）</source>
   <translation>Save as a Word file without recording it (Alt+S)</translation>
  </message>
  <message>
   <source>登记为函件草稿，并保存为 Word 文件（Enter）</source>
   <translation>Record it as a draft letter and save it as a Word file (Enter)</translation>
  </message>
  <message>
   <source>保存 Word…</source>
   <translation>Save Word file…</translation>
  </message>
  <message>
   <source>没有填写成文日期；应为函件上的日期</source>
   <translation>The date of the letter is missing; expected: the day on the letter</translation>
  </message>
  <message>
   <source>模板：自己修改的</source>
   <translation>Template: your own</translation>
  </message>
  <message>
   <source>模板：原样</source>
   <translation>Template: original</translation>
  </message>
  <message>
   <source>预览</source>
   <translation>Preview</translation>
  </message>
  <message>
   <source>可用的字段</source>
   <translation>Fields</translation>
  </message>
  <message>
   <source>没有用过的文号</source>
   <translation>a letter number not in use</translation>
  </message>
  <message>
   <source>请改为下一个文号</source>
   <translation>take the next number</translation>
  </message>
  <message>
   <source>已打开模板 {name}；改好保存后，重新选择函件即按新模板生成</source>
   <translation>Template {name} opened; save it, then choose the letter again to use it</translation>
  </message>
  <message>
   <source>请检查权限</source>
   <translation>check the permissions</translation>
  </message>
  <message>
   <source>还有 {count} 处【待填】：{listed}</source>
   <translation>{count} places still to fill in: {listed}</translation>
  </message>
  <message>
   <source>已保存 {name}</source>
   <translation>{name} saved</translation>
  </message>
  <message>
   <source>“{number}”已用于“{words}”</source>
   <translation>“{number}” is already used for “{words}”</translation>
  </message>
  <message>
   <source>不能写入模板文件夹（{strerror}）</source>
   <translation>Cannot write to the folder of templates ({strerror})</translation>
  </message>
  <message>
   <source>可以写入的位置</source>
   <translation>a place that can be written to</translation>
  </message>
  <message>
   <source>如文件正在 Word 中打开，请先关闭，或换一个文件名</source>
   <translation>if the file is open in Word, close it first, or choose another name</translation>
  </message>
  <message>
   <source>未能写入 {name}（{strerror}）</source>
   <translation>{name} was not written ({strerror})</translation>
  </message>
  <message>
   <source>现在没有内容</source>
   <translation>Empty now</translation>
  </message>
  <message>
   <source>写法</source>
   <translation>Written as</translation>
  </message>
  <message>
   <source>现在的内容</source>
   <translation>Now holds</translation>
  </message>
  <message>
   <source>&lt;p&gt;在模板中写下左边的标记，生成时换成右边的内容。标记可以加粗、改字体。&lt;/p&gt;</source>
   <translation>&lt;p&gt;Write the mark on the left in the template; the letter gets what is on the right. Marks may be bold or in another font.&lt;/p&gt;</translation>
  </message>
  <message>
   <source>&lt;p&gt;成组的内容在段落中循环，表格的一行把 %p 换成 %tr：&lt;/p&gt;</source>
   <translation>&lt;p&gt;A group is repeated in paragraphs; for rows of a table write %tr instead of %p:&lt;/p&gt;</translation>
  </message>
  <message>
   <source>&lt;p&gt;&lt;b&gt;{name}&lt;/b&gt;（{words}）&lt;br/&gt;{escape}&lt;/p&gt;</source>
   <translation>&lt;p&gt;&lt;b&gt;{name}&lt;/b&gt; ({words})&lt;br/&gt;{escape}&lt;/p&gt;</translation>
  </message>
  <message>
   <source>（空）</source>
   <translation>(empty)</translation>
  </message>
  <message>
   <source>保存</source>
   <translation>Save</translation>
  </message>
  <message>
   <source>保存（Enter）</source>
   <translation>Save (Enter)</translation>
  </message>
  <message>
   <source>取消（Esc）</source>
   <translation>Cancel (Esc)</translation>
  </message>
  <message>
   <source>可以先不填：签署日填好之前，服务期和各项期限都不起算。</source>
   <translation>May be left empty: neither the service term nor any limit starts before the signing day is known.</translation>
  </message>
  <message>
   <source>窗口和选单上的称呼</source>
   <translation>Its name in the window and menus</translation>
  </message>
  <message>
   <source>没有填写{accessiblename}</source>
   <translation>{accessiblename} is empty</translation>
  </message>
  <message>
   <source>{title}（Enter）</source>
   <translation>{title} (Enter)</translation>
  </message>
  <message>
   <source>口令至少 8 位，用两类以上字符。忘了口令又丢了恢复码，任何人都打不开这个文件。已有的备份一并加密。</source>
   <translation>At least 8 characters of two kinds. Without the password and the recovery code nobody can open the file. The backups there are get encrypted too.</translation>
  </message>
  <message>
   <source>取消口令后，拿到文件的人都能读出其中内容。备份也一并解密。</source>
   <translation>Without a password anyone who gets the file can read it. The backups are decrypted too.</translation>
  </message>
  <message>
   <source>请抄下或打印恢复码，与文件分开保管。忘记口令时，用它打开文件。更改口令后恢复码随之更换。</source>
   <translation>Copy or print the recovery code and keep it apart from the file. It opens the file if the password is forgotten. A change of the password gives a new one.</translation>
  </message>
  <message>
   <source>取消口令</source>
   <translation>Remove password</translation>
  </message>
  <message>
   <source>恢复码</source>
   <translation>Recovery code</translation>
  </message>
  <message>
   <source>复制</source>
   <translation>Copy</translation>
  </message>
  <message>
   <source>打印…</source>
   <translation>Print…</translation>
  </message>
  <message>
   <source>已抄好</source>
   <translation>I copied it</translation>
  </message>
  <message>
   <source>更改口令</source>
   <translation>Change password</translation>
  </message>
  <message>
   <source>设置口令</source>
   <translation>Set password</translation>
  </message>
  <message>
   <source>现在的口令</source>
   <translation>Present password</translation>
  </message>
  <message>
   <source>新口令</source>
   <translation>New password</translation>
  </message>
  <message>
   <source>再输一次</source>
   <translation>Once more</translation>
  </message>
  <message>
   <source>口令照旧（Esc）</source>
   <translation>Keep the password (Esc)</translation>
  </message>
  <message>
   <source>复制到剪贴板（Alt+C）</source>
   <translation>Copy to the clipboard (Alt+C)</translation>
  </message>
  <message>
   <source>打印恢复单（Alt+P）</source>
   <translation>Print the recovery sheet (Alt+P)</translation>
  </message>
  <message>
   <source>守约 恢复单

文件：{name}
恢复码：{text}

{keep}
</source>
   <translation>Shouyue recovery sheet

File: {name}
Recovery code: {text}

{keep}
</translation>
  </message>
  <message>
   <source>没有认出表头。请在表格中连同表头一起复制，表头写字段名，如：{fields}。</source>
   <translation>No heading row was recognised. Copy the table with its headings, which are names of fields such as {fields}.</translation>
  </message>
  <message>
   <source>没有读取的列：{names}。表头改成字段名后再粘贴，即可读入。</source>
   <translation>Columns not read: {names}. Paste again with names of fields as their headings to read them.</translation>
  </message>
  <message>
   <source>缺少列：{names}。请在表格中补上这些列，连同表头一起复制后再粘贴。</source>
   <translation>Columns missing: {names}. Add them to the table, copy it with its headings and paste again.</translation>
  </message>
  <message>
   <source>表头没有写单位，请选择后再粘贴。</source>
   <translation>The heading gives no unit; choose one, then paste.</translation>
  </message>
  <message>
   <source>新增</source>
   <translation>New</translation>
  </message>
  <message>
   <source>不变</source>
   <translation>Same</translation>
  </message>
  <message>
   <source>存疑</source>
   <translation>Doubtful</translation>
  </message>
  <message>
   <source>有误</source>
   <translation>Wrong</translation>
  </message>
  <message>
   <source>跳过</source>
   <translation>Skipped</translation>
  </message>
  <message>
   <source>元</source>
   <translation>yuan</translation>
  </message>
  <message>
   <source>万元</source>
   <translation>10,000 yuan</translation>
  </message>
  <message>
   <source>小时</source>
   <translation>hours</translation>
  </message>
  <message>
   <source>粘贴表格</source>
   <translation>Paste a table</translation>
  </message>
  <message>
   <source>作为哪种记录</source>
   <translation>Which kind of record</translation>
  </message>
  <message>
   <source>行的状态</source>
   <translation>State of the row</translation>
  </message>
  <message>
   <source>复制未通过的行</source>
   <translation>Copy failed rows</translation>
  </message>
  <message>
   <source>请先选择单位</source>
   <translation>Choose the unit first</translation>
  </message>
  <message>
   <source>没有可登记的行</source>
   <translation>No rows to record</translation>
  </message>
  <message>
   <source>粘贴的行</source>
   <translation>Rows pasted</translation>
  </message>
  <message>
   <source>连同原因复制，改好后可再粘贴（Alt+F）</source>
   <translation>Copies them with the reasons; mend them and paste again (Alt+F)</translation>
  </message>
  <message>
   <source>登记新增和修改的行，可一次撤销（Enter）</source>
   <translation>Record new and changed rows, undone in one step (Enter)</translation>
  </message>
  <message>
   <source>不粘贴（Esc）</source>
   <translation>Paste nothing (Esc)</translation>
  </message>
  <message>
   <source>作为</source>
   <translation>As</translation>
  </message>
  <message>
   <source>{header}的单位</source>
   <translation>Unit of {header}</translation>
  </message>
  <message>
   <source>行</source>
   <translation>Row</translation>
  </message>
  <message>
   <source>状态</source>
   <translation>Status</translation>
  </message>
  <message>
   <source>说明</source>
   <translation>Remark</translation>
  </message>
  <message>
   <source>原因</source>
   <translation>cause</translation>
  </message>
  <message>
   <source>第 {number} 行：{words}</source>
   <translation>Row {number}: {words}</translation>
  </message>
  <message>
   <source>已复制 {count} 行，最后一列是原因</source>
   <translation>{count} rows copied, the last column is the reason</translation>
  </message>
  <message>
   <source>全部 {values}</source>
   <translation>All {values}</translation>
  </message>
  <message>
   <source> 登记 {ready} 行</source>
   <translation> Record {ready} rows</translation>
  </message>
  <message>
   <source>空</source>
   <translation>empty</translation>
  </message>
  <message>
   <source>损坏的文件不删除：它连同日志整套挪到旁边的“…-恢复前-…”文件夹，可以交给技术人员再看。</source>
   <translation>The damaged file is not deleted: it moves with its log into the folder “…-before restoring-…” beside it, where a technician can look at it.</translation>
  </message>
  <message>
   <source>文件打不开</source>
   <translation>The file does not open</translation>
  </message>
  <message>
   <source>恢复选中的备份</source>
   <translation>Restore this backup</translation>
  </message>
  <message>
   <source>暂不恢复</source>
   <translation>Not now</translation>
  </message>
  <message>
   <source>把文件换成这份备份（Enter）</source>
   <translation>Put this backup in the place of the file (Enter)</translation>
  </message>
  <message>
   <source>文件留着不动（Esc）</source>
   <translation>Leave the file as it is (Esc)</translation>
  </message>
  <message>
   <source>守约把一份合同的事件、违约金、付款和期限记在一个文件里，全部在本机，不连网络。从哪里开始？</source>
   <translation>Shouyue keeps the incidents, penalties, payments and limits of a contract in one file, all on this computer, without a network. Where to start?</translation>
  </message>
  <message>
   <source>开始使用</source>
   <translation>Get started</translation>
  </message>
  <message>
   <source>打开合同文件</source>
   <translation>Open contract file</translation>
  </message>
  <message>
   <source>先看示例</source>
   <translation>See the sample</translation>
  </message>
  <message>
   <source>逐步填写（Alt+N）</source>
   <translation>Step by step (Alt+N)</translation>
  </message>
  <message>
   <source>打开已有的文件（Alt+O）</source>
   <translation>Open a file there is (Alt+O)</translation>
  </message>
  <message>
   <source>示例合同（Esc）</source>
   <translation>Sample contract (Esc)</translation>
  </message>
  <message>
   <source>开始使用守约</source>
   <translation>Get started with Shouyue</translation>
  </message>
  <message>
   <source>照合同文本逐步填写，五步；还没有签署的合同也能建。</source>
   <translation>Five steps along the text of the contract, signed or not.</translation>
  </message>
  <message>
   <source>已有 .shouyue 文件，或同事交来的文件。</source>
   <translation>A .shouyue file you have, or one from a colleague.</translation>
  </message>
  <message>
   <source>一份填好的合同，可以随意试用，不会混入真实数据。</source>
   <translation>A contract filled in to try things out; it never mixes with real data.</translation>
  </message>
  <message>
   <source>文件已加密，请输入口令；忘了口令，可输入恢复单上的恢复码。</source>
   <translation>The file is encrypted. Enter the password, or the recovery code of the recovery sheet.</translation>
  </message>
  <message>
   <source>输入口令</source>
   <translation>Enter password</translation>
  </message>
  <message>
   <source>打开</source>
   <translation>Open</translation>
  </message>
  <message>
   <source>不打开这个文件（Esc）</source>
   <translation>Do not open this file (Esc)</translation>
  </message>
  <message>
   <source>点击任一金额、日期或状态，或用 Tab 选中后按 F4，这里显示它怎么得出。</source>
   <translation>Click any amount, date or status, or select it with Tab and press F4 to see how it was worked out.</translation>
  </message>
  <message>
   <source>依据</source>
   <translation>Evidence</translation>
  </message>
  <message>
   <source>换一种读法，结果会不同</source>
   <translation>Another reading gives another result</translation>
  </message>
  <message>
   <source>采用哪种读法，结果都不变</source>
   <translation>Every reading gives the same result</translation>
  </message>
  <message>
   <source>采用</source>
   <translation>Used</translation>
  </message>
  <message>
   <source>另一读法</source>
   <translation>Other reading</translation>
  </message>
  <message>
   <source>复制为文字</source>
   <translation>Copy as text</translation>
  </message>
  <message>
   <source>关闭（F4）</source>
   <translation>Close (F4)</translation>
  </message>
  <message>
   <source>按 {day} 的事实，这一项不存在。</source>
   <translation>On the facts of {day} this does not exist.</translation>
  </message>
  <message>
   <source>怎么得出</source>
   <translation>How it was worked out</translation>
  </message>
  <message>
   <source>出处</source>
   <translation>Source</translation>
  </message>
  <message>
   <source>条款原文</source>
   <translation>Clause text</translation>
  </message>
  <message>
   <source>读法</source>
   <translation>Reading</translation>
  </message>
  <message>
   <source>结果</source>
   <translation>Result</translation>
  </message>
  <message>
   <source>{used}：{label}，{figure}</source>
   <translation>{used}: {label}, {figure}</translation>
  </message>
  <message>
   <source>还没有到点：这里按今日 24:00 仍未记录推算。</source>
   <translation>Not due yet: worked out as if nothing were recorded until 24:00 today.</translation>
  </message>
  <message>
   <source>预计：这里按今日 24:00 仍未记录推算。</source>
   <translation>Expected: worked out as if nothing were recorded until 24:00 today.</translation>
  </message>
  <message>
   <source>其中 {total} 元为预计：按今日 24:00 仍未记录推算。</source>
   <translation>{total} yuan of it is expected: worked out as if nothing were recorded until 24:00 today.</translation>
  </message>
  <message>
   <source>打开记录</source>
   <translation>Open record</translation>
  </message>
  <message>
   <source>查看条款原文</source>
   <translation>Show clause text</translation>
  </message>
  <message>
   <source>返工后仍不合格</source>
   <translation>Still failing after rework</translation>
  </message>
  <message>
   <source>整改逾期</source>
   <translation>Rectification overdue</translation>
  </message>
  <message>
   <source>擅自转包分包</source>
   <translation>Unauthorised subcontracting</translation>
  </message>
  <message>
   <source>泄密或侵权</source>
   <translation>Confidentiality or IP breach</translation>
  </message>
  <message>
   <source>乙方退出</source>
   <translation>Withdrawal of Party B</translation>
  </message>
  <message>
   <source>{level} 级事件，{category}</source>
   <translation>Level {level} event, {category}</translation>
  </message>
  <message>
   <source>出现问题</source>
   <translation>problem occurred</translation>
  </message>
  <message>
   <source>{name}，按合同总额计</source>
   <translation>{name}, on the total fee</translation>
  </message>
  <message>
   <source>{lower}或累计 {total_lower} {hours}</source>
   <translation>{lower} or in total {total_lower} {hours}</translation>
  </message>
  <message>
   <source>非{flag}</source>
   <translation>not {flag}</translation>
  </message>
  <message>
   <source>解除合同</source>
   <translation>Termination</translation>
  </message>
  <message>
   <source>计违约金</source>
   <translation>Penalty</translation>
  </message>
  <message>
   <source>A 级事件</source>
   <translation>Level A</translation>
  </message>
  <message>
   <source>B 级事件</source>
   <translation>Level B</translation>
  </message>
  <message>
   <source>投诉</source>
   <translation>Complaints</translation>
  </message>
  <message>
   <source>考核不合格</source>
   <translation>Reviews</translation>
  </message>
  <message>
   <source>返工</source>
   <translation>Reworks</translation>
  </message>
  <message>
   <source>确认</source>
   <translation>Confirm</translation>
  </message>
  <message>
   <source>放弃…</source>
   <translation>Waive…</translation>
  </message>
  <message>
   <source>撤销决定</source>
   <translation>Withdraw decision</translation>
  </message>
  <message>
   <source>放弃的理由</source>
   <translation>Reason for the waiver</translation>
  </message>
  <message>
   <source>放弃此项</source>
   <translation>Waive this one</translation>
  </message>
  <message>
   <source>正在推算确认的后果…</source>
   <translation>Working out the effect of confirming…</translation>
  </message>
  <message>
   <source>{row} 已确认 {value}{day}{reason}</source>
   <translation>{row} confirmed {value}{day}{reason}</translation>
  </message>
  <message>
   <source>确认这项违约金可以主张（Alt+Q）</source>
   <translation>Confirm that this penalty can be claimed (Alt+Q)</translation>
  </message>
  <message>
   <source>写明理由后不主张这一项（Alt+F）</source>
   <translation>Do not claim this one, with a reason (Alt+F)</translation>
  </message>
  <message>
   <source>恢复为尚未决定（Alt+X）</source>
   <translation>Leave it undecided again (Alt+X)</translation>
  </message>
  <message>
   <source>放弃的理由（必填，审计时要看）</source>
   <translation>Reason for the waiver (required, read in audits)</translation>
  </message>
  <message>
   <source>{row} 不计违约金，达到次数时甲方可解除合同</source>
   <translation>{row} carries no penalty; at the agreed number Party A may terminate</translation>
  </message>
  <message>
   <source>{row} 尚未成立，不能确认</source>
   <translation>{row} is not certain yet and cannot be confirmed</translation>
  </message>
  <message>
   <source>（{decided_on}）</source>
   <translation> ({decided_on})</translation>
  </message>
  <message>
   <source>{row} 已放弃{day}：{reason}</source>
   <translation>{row} waived{day}: {reason}</translation>
  </message>
  <message>
   <source>{row} 曾确认 {value}{day}，现已不成立，可撤销决定</source>
   <translation>{row} was confirmed at {value}{day} and no longer stands; the decision can be withdrawn</translation>
  </message>
  <message>
   <source>{row} 曾确认 {value}{day}，金额已变，须重新确认</source>
   <translation>{row} was confirmed at {value}{day}; the amount has changed, confirm again</translation>
  </message>
  <message>
   <source>：{reason}</source>
   <translation>: {reason}</translation>
  </message>
  <message>
   <source>{row} 按 {day} 推算，那天到来后再确认</source>
   <translation>{row} is worked out for {day}: confirm it once that day has come</translation>
  </message>
  <message>
   <source>{row} 今日 24:00 前仍未记录才成立，到时再确认</source>
   <translation>{row} stands only if still not recorded by 24:00 today; confirm it then</translation>
  </message>
  <message>
   <source>{row} 尚未决定</source>
   <translation>{row} undecided</translation>
  </message>
  <message>
   <source>确认 {value}</source>
   <translation>Confirm {value}</translation>
  </message>
  <message>
   <source>发生额</source>
   <translation>Accrued</translation>
  </message>
  <message>
   <source>最多发生额</source>
   <translation>Accrued at most</translation>
  </message>
  <message>
   <source>可主张</source>
   <translation>Claimable</translation>
  </message>
  <message>
   <source>赔付上限</source>
   <translation>Liability cap</translation>
  </message>
  <message>
   <source>可扣</source>
   <translation>Deductible</translation>
  </message>
  <message>
   <source>尚可扣</source>
   <translation>To deduct</translation>
  </message>
  <message>
   <source>超出上限</source>
   <translation>Above the cap</translation>
  </message>
  <message>
   <source>解除线</source>
   <translation>Termination line</translation>
  </message>
  <message>
   <source>可用性投诉</source>
   <translation>Availability complaints</translation>
  </message>
  <message>
   <source>连续考核不合格</source>
   <translation>Failed reviews in a row</translation>
  </message>
  <message>
   <source>检验不合格</source>
   <translation>Failed inspections</translation>
  </message>
  <message>
   <source>连续人数不足</source>
   <translation>Months understaffed in a row</translation>
  </message>
  <message>
   <source>已消耗</source>
   <translation>Consumed</translation>
  </message>
  <message>
   <source>应退</source>
   <translation>Refund due</translation>
  </message>
  <message>
   <source>甲方应付</source>
   <translation>Owed by Party A</translation>
  </message>
  <message>
   <source>有</source>
   <translation>yes</translation>
  </message>
  <message>
   <source>净付款</source>
   <translation>Net payment</translation>
  </message>
  <message>
   <source>合同总额</source>
   <translation>Total fee</translation>
  </message>
  <message>
   <source>月基数</source>
   <translation>Monthly base</translation>
  </message>
  <message>
   <source>服务期止</source>
   <translation>Service end</translation>
  </message>
  <message>
   <source> 的期限</source>
   <translation> : limit</translation>
  </message>
  <message>
   <source>{since} 可争议</source>
   <translation>{since} arguable</translation>
  </message>
  <message>
   <source> 等 {count} 项期限</source>
   <translation> and {count} more limits</translation>
  </message>
  <message>
   <source>{word}应付日</source>
   <translation>{word} due date</translation>
  </message>
  <message>
   <source>{word}可扣</source>
   <translation>{word} deductible</translation>
  </message>
  <message>
   <source>{word}净付</source>
   <translation>{word} net</translation>
  </message>
  <message>
   <source>{word}逾期违约金</source>
   <translation>{word} late-payment penalty</translation>
  </message>
  <message>
   <source>无</source>
   <translation>none</translation>
  </message>
  <message>
   <source>{count} 项认定改变</source>
   <translation>{count} findings changed</translation>
  </message>
  <message>
   <source>{right}（{key}）</source>
   <translation>{right} ({key})</translation>
  </message>
  <message>
   <source>计入 {each}</source>
   <translation>counted {each}</translation>
  </message>
  <message>
   <source>现在</source>
   <translation>Now</translation>
  </message>
  <message>
   <source>归组后</source>
   <translation>After grouping</translation>
  </message>
  <message>
   <source>变化</source>
   <translation>Change</translation>
  </message>
  <message>
   <source>改变事件组</source>
   <translation>Change event group</translation>
  </message>
  <message>
   <source>同一事件的各项违约金择其重者（第十二条3）</source>
   <translation>Of the penalties of one event the heaviest counts (clause 12.3)</translation>
  </message>
  <message>
   <source>事件组</source>
   <translation>Event group</translation>
  </message>
  <message>
   <source>归组理由</source>
   <translation>Reason for grouping</translation>
  </message>
  <message>
   <source>保存分组</source>
   <translation>Save group</translation>
  </message>
  <message>
   <source>并入 {id}：{names}{more}</source>
   <translation>Join {id}: {names}{more}</translation>
  </message>
  <message>
   <source>理由（必填）：为何是、或不是同一事件</source>
   <translation>Reason (required): why it is, or is not, the same event</translation>
  </message>
  <message>
   <source>归组前后的金额</source>
   <translation>Amounts before and after grouping</translation>
  </message>
  <message>
   <source>尚未保存</source>
   <translation>Not saved yet</translation>
  </message>
  <message>
   <source> 等 {count} 条</source>
   <translation> and {count} in all</translation>
  </message>
  <message>
   <source>单独成组</source>
   <translation>A group of its own</translation>
  </message>
  <message>
   <source>没有写归组理由；应为为何是、或不是同一事件的说明；请补写后再保存</source>
   <translation>The reason for grouping is missing; expected: why it is, or is not, the same event; add it and save again</translation>
  </message>
  <message>
   <source>未到期</source>
   <translation>Not yet due</translation>
  </message>
  <message>
   <source>按时</source>
   <translation>In time</translation>
  </message>
  <message>
   <source>逾期</source>
   <translation>Overdue</translation>
  </message>
  <message>
   <source>（估算）</source>
   <translation> (estimated)</translation>
  </message>
  <message>
   <source>严格期限</source>
   <translation>Strict due date</translation>
  </message>
  <message>
   <source>顺延期限</source>
   <translation>Due date (rest days)</translation>
  </message>
  <message>
   <source>临近</source>
   <translation>Near</translation>
  </message>
  <message>
   <source>数据迁移和切换</source>
   <translation>Migration and cut-over</translation>
  </message>
  <message>
   <source>提交证明</source>
   <translation>Proof</translation>
  </message>
  <message>
   <source>返还</source>
   <translation>Return</translation>
  </message>
  <message>
   <source>书面通知</source>
   <translation>Notice</translation>
  </message>
  <message>
   <source>退出申请</source>
   <translation>Withdrawal</translation>
  </message>
  <message>
   <source>申请验收</source>
   <translation>Requested</translation>
  </message>
  <message>
   <source>未提出</source>
   <translation>not asked for</translation>
  </message>
  <message>
   <source>{name}{status}</source>
   <translation>{name}: {status:low}</translation>
  </message>
  <message>
   <source>{clause}，</source>
   <translation>{clause}, </translation>
  </message>
  <message>
   <source>（不需顺延）</source>
   <translation> (not moved)</translation>
  </message>
  <message>
   <source>{done_on} 完成</source>
   <translation>done {done_on}</translation>
  </message>
  <message>
   <source>还有 {left} 日</source>
   <translation>{left} days left</translation>
  </message>
  <message>
   <source>已过 {left} 日</source>
   <translation>{left} days late</translation>
  </message>
  <message>
   <source>，晚 {late} 日</source>
   <translation>, {late} days late</translation>
  </message>
  <message>
   <source>第 {number} 次返工</source>
   <translation>Rework {number}</translation>
  </message>
  <message>
   <source>，可争议</source>
   <translation>, arguable</translation>
  </message>
  <message>
   <source>恰在界限</source>
   <translation>exactly on the boundary</translation>
  </message>
  <message>
   <source>超出表格</source>
   <translation>beyond the table</translation>
  </message>
  <message>
   <source>程度不合任何一行</source>
   <translation>severity fits no row</translation>
  </message>
  <message>
   <source>预计</source>
   <translation>expected</translation>
  </message>
  <message>
   <source>今日 24:00 前仍未记录则成立</source>
   <translation>stands if still not recorded by 24:00 today</translation>
  </message>
  <message>
   <source>今日 24:00 前仍未记录则须认定</source>
   <translation>to be determined if not recorded by midnight</translation>
  </message>
  <message>
   <source>今日 24:00 前仍未记录则可争议</source>
   <translation>arguable if not recorded by midnight</translation>
  </message>
  <message>
   <source>今日 24:00 前仍未记录则落入空档</source>
   <translation>in a gap if not recorded by midnight</translation>
  </message>
  <message>
   <source>计入发生额，不主张</source>
   <translation>accrued, not claimed</translation>
  </message>
  <message>
   <source>计入，金额已变</source>
   <translation>Counted, amount changed</translation>
  </message>
  <message>
   <source>计入，已确认</source>
   <translation>Counted, confirmed</translation>
  </message>
  <message>
   <source>计入，待确认</source>
   <translation>Counted, to be confirmed</translation>
  </message>
  <message>
   <source>服务期满后发生</source>
   <translation>occurred after the service term</translation>
  </message>
  <message>
   <source>只过严格期限，未过顺延期限</source>
   <translation>past the strict due date only, not the one moved off rest days</translation>
  </message>
  <message>
   <source>已放弃</source>
   <translation>Waived</translation>
  </message>
  <message>
   <source>待重新确认</source>
   <translation>Confirm again</translation>
  </message>
  <message>
   <source>未定日</source>
   <translation>undated</translation>
  </message>
  <message>
   <source>另读亦不计</source>
   <translation>no amount under the other reading either</translation>
  </message>
  <message>
   <source>{value} 分钟</source>
   <translation>{value} min</translation>
  </message>
  <message>
   <source>{count} 次</source>
   <translation>{count} times</translation>
  </message>
  <message>
   <source>逾期 {value} 日</source>
   <translation>{value} days late</translation>
  </message>
  <message>
   <source>{value} 次</source>
   <translation>{value} times</translation>
  </message>
  <message>
   <source>{reason}，{other}</source>
   <translation>{reason}, {other}</translation>
  </message>
  <message>
   <source>待认定：{finding}</source>
   <translation>to determine: {finding}</translation>
  </message>
  <message>
   <source>计入{finding}次数，不计违约金</source>
   <translation>counts as level {finding}, no penalty</translation>
  </message>
  <message>
   <source>被 {absorbed_by} 吸收，择其重者</source>
   <translation>absorbed by {absorbed_by}, the heavier counts</translation>
  </message>
  <message>
   <source>另读 {amount_max}</source>
   <translation>other reading {amount_max}</translation>
  </message>
  <message>
   <source>{finding}，{finding2}</source>
   <translation>{finding}, {finding2}</translation>
  </message>
  <message>
   <source>未登记</source>
   <translation>Not set</translation>
  </message>
  <message>
   <source>{kind}“{name}”</source>
   <translation>{kind} “{name}”</translation>
  </message>
  <message>
   <source>修改{record}</source>
   <translation>Change {record}</translation>
  </message>
  <message>
   <source>登记{title}</source>
   <translation>Record {title}</translation>
  </message>
  <message>
   <source>，{count} 项</source>
   <translation>, {count} entries</translation>
  </message>
  <message>
   <source>登记{title}（{keys}）</source>
   <translation>Record {title} ({keys})</translation>
  </message>
  <message>
   <source>修改付款条件</source>
   <translation>Change payment conditions</translation>
  </message>
  <message>
   <source>清除</source>
   <translation>Clear </translation>
  </message>
  <message>
   <source>修改{call}的{what}</source>
   <translation>Change {what} of {call}</translation>
  </message>
  <message>
   <source>{minutes} 小时</source>
   <translation>{minutes} h</translation>
  </message>
  <message>
   <source>{minutes} 分钟</source>
   <translation>{minutes} min</translation>
  </message>
  <message>
   <source>限次日 {due_at:%H:%M}</source>
   <translation>by {due_at:%H:%M} +1</translation>
  </message>
  <message>
   <source>限 {due_at:%H:%M}</source>
   <translation>by {due_at:%H:%M}</translation>
  </message>
  <message>
   <source>{name}（{value}）</source>
   <translation>{name} ({value})</translation>
  </message>
  <message>
   <source>一般系统</source>
   <translation>ordinary system</translation>
  </message>
  <message>
   <source>{value} 级</source>
   <translation>level {value}</translation>
  </message>
  <message>
   <source>截至日尚未发生</source>
   <translation>Not yet on the as-of day</translation>
  </message>
  <message>
   <source>计时中，余 {left}</source>
   <translation>{left} left</translation>
  </message>
  <message>
   <source>限 {due_at:%m-%d %H:%M}</source>
   <translation>by {due_at:%m-%d %H:%M}</translation>
  </message>
  <message>
   <source>{month} 考核</source>
   <translation>Review {month}</translation>
  </message>
  <message>
   <source>{each}事件</source>
   <translation>level {each} event</translation>
  </message>
  <message>
   <source>超限 {missed} 项</source>
   <translation>{missed} over the limit</translation>
  </message>
  <message>
   <source>改动不影响金额</source>
   <translation>Changing this affects no amount</translation>
  </message>
  <message>
   <source>确认不改变可扣的金额</source>
   <translation>Confirming does not change the deductible amount</translation>
  </message>
  <message>
   <source>不计违约金</source>
   <translation>no penalty</translation>
  </message>
  <message>
   <source>超出解除线</source>
   <translation>above the termination line</translation>
  </message>
  <message>
   <source>不超出解除线</source>
   <translation>not above the termination line</translation>
  </message>
  <message>
   <source>是</source>
   <translation>Yes</translation>
  </message>
  <message>
   <source>否</source>
   <translation>No</translation>
  </message>
  <message>
   <source>本组计入</source>
   <translation>Counted in this group</translation>
  </message>
  <message>
   <source>可主张额</source>
   <translation>Claimable</translation>
  </message>
  <message>
   <source>可扣额</source>
   <translation>Deductible</translation>
  </message>
  <message>
   <source>计入</source>
   <translation>Counted</translation>
  </message>
  <message>
   <source>得以{right}（{clause}）</source>
   <translation>gives the right: {right} ({clause})</translation>
  </message>
  <message>
   <source>确认后{changes}</source>
   <translation>Once confirmed, {changes}</translation>
  </message>
  <message>
   <source>改为“{found}</source>
   <translation>Set to “{found}</translation>
  </message>
  <message>
   <source>被 {absorbed_by} 吸收</source>
   <translation>absorbed by {absorbed_by}</translation>
  </message>
  <message>
   <source>发生额占总额 {shares} → {shares2}，{verdict}</source>
   <translation>accrued share of the total {shares} → {shares2}, {verdict}</translation>
  </message>
  <message>
   <source>{row} 未认定 {low}–{high}</source>
   <translation>{row} undetermined {low}–{high}</translation>
  </message>
  <message>
   <source>另有 {more} 项改变</source>
   <translation>{more} more changes</translation>
  </message>
  <message>
   <source>{finding}事件</source>
   <translation>level {finding} event</translation>
  </message>
  <message>
   <source>{terms}净付 {change}</source>
   <translation>{terms} net {change}</translation>
  </message>
  <message>
   <source>{word}”→ {words}</source>
   <translation>{word}” → {words}</translation>
  </message>
  <message>
   <source>；“</source>
   <translation>; “</translation>
  </message>
  <message>
   <source>{row}（{names}）：{was} → {now}</source>
   <translation>{row} ({names}): {was} → {now}</translation>
  </message>
  <message>
   <source>整个窗口按这一天显示；点击选择另一天</source>
   <translation>The whole window shows this day; click to choose another</translation>
  </message>
  <message>
   <source> · 今天</source>
   <translation> · today</translation>
  </message>
  <message>
   <source> · 非今天</source>
   <translation> · not today</translation>
  </message>
  <message>
   <source>上月末</source>
   <translation>End of last month</translation>
  </message>
  <message>
   <source>合同到期日</source>
   <translation>End of contract</translation>
  </message>
  <message>
   <source>上一个封存月末</source>
   <translation>End of last sealed month</translation>
  </message>
  <message>
   <source>截至日期：</source>
   <translation>As-of date: </translation>
  </message>
  <message>
   <source>截至 </source>
   <translation>As of </translation>
  </message>
  <message>
   <source>前一天</source>
   <translation>Previous day</translation>
  </message>
  <message>
   <source>后一天</source>
   <translation>Next day</translation>
  </message>
  <message>
   <source>回到今天</source>
   <translation>Back to today</translation>
  </message>
  <message>
   <source>前一天（Alt+←）</source>
   <translation>Previous day (Alt+←)</translation>
  </message>
  <message>
   <source>后一天（Alt+→）</source>
   <translation>Next day (Alt+→)</translation>
  </message>
  <message>
   <source>回到今天（Alt+Home）</source>
   <translation>Back to today (Alt+Home)</translation>
  </message>
  <message>
   <source>{day}（{day2}）</source>
   <translation>{day} ({day2})</translation>
  </message>
  <message>
   <source>整个窗口按 {shown}显示，今天是 {today}</source>
   <translation>The whole window shows {shown}; today is {today}</translation>
  </message>
  <message>
   <source>已照常保存：{title}。所示仍是 {day} 的情况，这一天之后的事实不计入</source>
   <translation>Saved as usual: {title}. Still showing {day}; facts after that day do not count</translation>
  </message>
  <message>
   <source>没有保存：记录有误</source>
   <translation>Not saved: the record has errors</translation>
  </message>
  <message>
   <source>关闭提示</source>
   <translation>Close message</translation>
  </message>
  <message>
   <source>{title}：{lines}</source>
   <translation>{title}: {lines}</translation>
  </message>
  <message>
   <source>合同：{name}，{note}</source>
   <translation>Contract: {name}, {note}</translation>
  </message>
  <message>
   <source>截至日期</source>
   <translation>As-of date</translation>
  </message>
  <message>
   <source>页面</source>
   <translation>Pages</translation>
  </message>
  <message>
   <source>操作</source>
   <translation>Actions</translation>
  </message>
  <message>
   <source>{text}：{title}</source>
   <translation>{text}: {title}</translation>
  </message>
  <message>
   <source>导入</source>
   <translation>Import</translation>
  </message>
  <message>
   <source>表格</source>
   <translation>Tables</translation>
  </message>
  <message>
   <source>导出</source>
   <translation>Export</translation>
  </message>
  <message>
   <source>Excel 工作簿</source>
   <translation>Excel workbook</translation>
  </message>
  <message>
   <source>外观</source>
   <translation>Look</translation>
  </message>
  <message>
   <source>本页</source>
   <translation>This page</translation>
  </message>
  <message>
   <source>查看 {day}</source>
   <translation>Show {day}</translation>
  </message>
  <message>
   <source>查看{name}</source>
   <translation>Show {name}</translation>
  </message>
  <message>
   <source>生成{word}</source>
   <translation>Make {word}</translation>
  </message>
  <message>
   <source>新建</source>
   <translation>New</translation>
  </message>
  <message>
   <source>导入{kind}…</source>
   <translation>Import {kind}…</translation>
  </message>
  <message>
   <source>解锁</source>
   <translation>Unlock</translation>
  </message>
  <message>
   <source>已锁定</source>
   <translation>Locked</translation>
  </message>
  <message>
   <source>输入口令后回到刚才的地方，填了一半的内容都在。</source>
   <translation>The password takes you back to where you were, with everything half filled in.</translation>
  </message>
  <message>
   <source>↑ ↓ 选择　Enter 打开　Esc 返回</source>
   <translation>↑ ↓ choose   Enter open   Esc back</translation>
  </message>
  <message>
   <source>没有找到。可以写编号、名称、条款号、原文中的字、拼音首字母或全拼，或写一个日期。</source>
   <translation>Nothing found. Type an id, a name, a clause number, words of the text, pinyin initials or full pinyin, or a date.</translation>
  </message>
  <message>
   <source>查找操作和记录</source>
   <translation>Search actions and records</translation>
  </message>
  <message>
   <source>查找记录和条款，或写要做的事</source>
   <translation>Search records and clauses, or type a command</translation>
  </message>
  <message>
   <source>找到的操作和记录</source>
   <translation>Actions and records found</translation>
  </message>
  <message>
   <source>{count} 项，{entry}</source>
   <translation>{count} found, {entry}</translation>
  </message>
  <message>
   <source>收起</source>
   <translation>Fold</translation>
  </message>
  <message>
   <source>展开</source>
   <translation>Unfold</translation>
  </message>
  <message>
   <source>{text}（{shortcut}）</source>
   <translation>{text} ({shortcut})</translation>
  </message>
  <message>
   <source>{badge} 项</source>
   <translation>{badge} items</translation>
  </message>
  <message>
   <source>推迟</source>
   <translation>Postpone</translation>
  </message>
  <message>
   <source>忽略</source>
   <translation>Ignore</translation>
  </message>
  <message>
   <source>今天到期</source>
   <translation>due today</translation>
  </message>
  <message>
   <source>，期限 {due_on}，{words}</source>
   <translation>, due {due_on}, {words}</translation>
  </message>
  <message>
   <source>上一项</source>
   <translation>Previous</translation>
  </message>
  <message>
   <source>下一项</source>
   <translation>Next</translation>
  </message>
  <message>
   <source>到登记处办理</source>
   <translation>Go to where it is recorded</translation>
  </message>
  <message>
   <source>过几天再提醒</source>
   <translation>Remind me again in some days</translation>
  </message>
  <message>
   <source>此期限不再提醒；日期变动时再提醒</source>
   <translation>Never remind me of this limit again, unless its date changes</translation>
  </message>
  <message>
   <source>收起提醒，下次打开再列出</source>
   <translation>Put reminders away until the next start</translation>
  </message>
  <message>
   <source>还有 {left} {unit}</source>
   <translation>{left} {unit} left</translation>
  </message>
  <message>
   <source>，{since} 以来新到 {fresh} 项</source>
   <translation>, {fresh} new since {since}</translation>
  </message>
  <message>
   <source>到期提醒 {count} 项{new}</source>
   <translation>{count} reminders{new}</translation>
  </message>
  <message>
   <source>（{place} / {count}）</source>
   <translation> ({place} / {count})</translation>
  </message>
  <message>
   <source>{sides}：{text}{due}{place}</source>
   <translation>{sides}: {text}{due}{place}</translation>
  </message>
  <message>
   <source>{count}：{words}</source>
   <translation>{count}: {words}</translation>
  </message>
  <message>
   <source>已过 {left} {unit}</source>
   <translation>{left} {unit} late</translation>
  </message>
  <message>
   <source>{days} 天后</source>
   <translation>In {days} days</translation>
  </message>
  <message>
   <source>没有一</source>
   <translation>Nothing for </translation>
  </message>
  <message>
   <source>假设中，不保存</source>
   <translation>Trial, nothing saved</translation>
  </message>
  <message>
   <source>尚无改动</source>
   <translation>No changes yet</translation>
  </message>
  <message>
   <source>备份失败</source>
   <translation>Backup failed</translation>
  </message>
  <message>
   <source>已保存 {day}{moment:%H:%M:%S}</source>
   <translation>Saved {day}{moment:%H:%M:%S}</translation>
  </message>
  <message>
   <source>尚无备份</source>
   <translation>No backup yet</translation>
  </message>
  <message>
   <source>按 {day} 显示，今天是 {today}</source>
   <translation>Showing {day}, today is {today}</translation>
  </message>
  <message>
   <source>节假日历 {years}年已公布</source>
   <translation>Holidays known for {years}</translation>
  </message>
  <message>
   <source>{name}（已加密）</source>
   <translation>{name} (encrypted)</translation>
  </message>
  <message>
   <source>{name}（未加密）</source>
   <translation>{name} (not encrypted)</translation>
  </message>
  <message>
   <source>重算 {milliseconds} 毫秒</source>
   <translation>Computed in {milliseconds} ms</translation>
  </message>
  <message>
   <source>重算 {seconds:.1f} 秒</source>
   <translation>Computed in {seconds:.1f} s</translation>
  </message>
  <message>
   <source>备份 {day}{moment:%H:%M}</source>
   <translation>Backup {day}{moment:%H:%M}</translation>
  </message>
  <message>
   <source>假设：此后的改动只试算，不存入文件（Ctrl+J）</source>
   <translation>What if: from now on edits are only tried, not saved (Ctrl+J)</translation>
  </message>
  <message>
   <source>查找，或写要做的事</source>
   <translation>Search or type a command</translation>
  </message>
  <message>
   <source>假设</source>
   <translation>What if</translation>
  </message>
  <message>
   <source>查找记录、条款和操作（Ctrl+K）</source>
   <translation>Search records, clauses and actions (Ctrl+K)</translation>
  </message>
  <message>
   <source>查找记录、条款和操作</source>
   <translation>Search records, clauses and actions</translation>
  </message>
  <message>
   <source>撤销</source>
   <translation>Undo</translation>
  </message>
  <message>
   <source>重做</source>
   <translation>Redo</translation>
  </message>
  <message>
   <source>外观和语言</source>
   <translation>Look and language</translation>
  </message>
  <message>
   <source>{text}（{key}）</source>
   <translation>{text} ({key})</translation>
  </message>
  <message>
   <source>改动和影响</source>
   <translation>Edits and effects</translation>
  </message>
  <message>
   <source>收起改动</source>
   <translation>Fold edits</translation>
  </message>
  <message>
   <source>采纳</source>
   <translation>Adopt</translation>
  </message>
  <message>
   <source>假设中的改动</source>
   <translation>Edits being tried</translation>
  </message>
  <message>
   <source>列出假设中的改动和它们改变的金额</source>
   <translation>List the edits being tried and the amounts they change</translation>
  </message>
  <message>
   <source>把假设中的改动全部存入文件，作为一步，可撤销</source>
   <translation>Save all edits being tried to the file, as one step that can be undone</translation>
  </message>
  <message>
   <source>放弃假设中的改动，回到文件中的内容</source>
   <translation>Discard the edits being tried and show the file again</translation>
  </message>
  <message>
   <source>假设中：尚无改动，此后的改动都不存入文件</source>
   <translation>What if: no edits yet; what you edit from now on is not saved</translation>
  </message>
  <message>
   <source>还没有改动。照常登记和修改即可。</source>
   <translation>No edits yet. Record and change as usual.</translation>
  </message>
  <message>
   <source>数字（元）</source>
   <translation>Figure (yuan)</translation>
  </message>
  <message>
   <source>文件中</source>
   <translation>In the file</translation>
  </message>
  <message>
   <source>假设后</source>
   <translation>In the trial</translation>
  </message>
  <message>
   <source>相差</source>
   <translation>Difference</translation>
  </message>
  <message>
   <source>假设改变的金额</source>
   <translation>Amounts changed by the trial</translation>
  </message>
  <message>
   <source>假设中：{count} 处改动未保存</source>
   <translation>What if: {count} edits not saved</translation>
  </message>
  <message>
   <source>丢弃</source>
   <translation>Discard</translation>
  </message>
  <message>
   <source>下次打开时再问</source>
   <translation>Ask again when it is next opened</translation>
  </message>
  <message>
   <source>打开原来的表单，填回当时的内容（Alt+V）</source>
   <translation>Open the form again as it was left (Alt+V)</translation>
  </message>
  <message>
   <source>删去这些没有保存的填写</source>
   <translation>Delete these unsaved entries</translation>
  </message>
  <message>
   <source>上次没有保存的填写 {count} 份（{kinds}，{at:%m-%d %H:%M}）</source>
   <translation>{count} unsaved entries from last time ({kinds}, {at:%m-%d %H:%M})</translation>
  </message>
  <message>
   <source>这是示例合同，可随意试用，不会混入真实数据。开始使用：</source>
   <translation>This is a sample contract to try things out with; it never mixes with real data. To begin:</translation>
  </message>
  <message>
   <source>合同已建立。接下来：</source>
   <translation>The contract is made. Next:</translation>
  </message>
  <message>
   <source>双方的签署日还没有登记：服务期、各项期限和付款期由此起算。</source>
   <translation>The days on which both parties signed are not entered yet: the service term, the limits and the payment periods run from them.</translation>
  </message>
  <message>
   <source>用户指南</source>
   <translation>User guide</translation>
  </message>
  <message>
   <source>登记签署日</source>
   <translation>Enter Signing Days</translation>
  </message>
  <message>
   <source>不再显示</source>
   <translation>Do not show again</translation>
  </message>
  <message>
   <source>按合同文本新建（Ctrl+Shift+N）</source>
   <translation>New contract from the contract text (Ctrl+Shift+N)</translation>
  </message>
  <message>
   <source>打开已有文件（Ctrl+O）</source>
   <translation>Open an existing file (Ctrl+O)</translation>
  </message>
  <message>
   <source>用户指南（F1）</source>
   <translation>User guide (F1)</translation>
  </message>
  <message>
   <source>合同与条款 · 概况，双方的签署日</source>
   <translation>Contract · Overview, the days on which both parties signed</translation>
  </message>
  <message>
   <source>核对条款</source>
   <translation>Check the terms</translation>
  </message>
  <message>
   <source>逐项核对数字和条款原文</source>
   <translation>Check figures and clauses one by one</translation>
  </message>
  <message>
   <source>合同体检</source>
   <translation>Contract health</translation>
  </message>
  <message>
   <source>合同文字的空白、矛盾和补充协议建议</source>
   <translation>Blanks and contradictions in the wording, and supplements suggested</translation>
  </message>
  <message>
   <source>登记人员</source>
   <translation>Record person</translation>
  </message>
  <message>
   <source>双方人员、岗位和到岗日</source>
   <translation>People of both sides, posts and days of arrival</translation>
  </message>
  <message>
   <source>假设中的改动还没有保存</source>
   <translation>The edits being tried are not saved</translation>
  </message>
  <message>
   <source>放弃改动</source>
   <translation>Discard edits</translation>
  </message>
  <message>
   <source>继续假设</source>
   <translation>Keep trying</translation>
  </message>
  <message>
   <source>有 {count} 处改动。采纳后全部存入文件，可一步撤销。</source>
   <translation>{count} edits. Adopting saves them all to the file; one step undoes it.</translation>
  </message>
  <message>
   <source>没有恢复</source>
   <translation>Not restored</translation>
  </message>
  <message>
   <source>请检查备份目录的权限和空间后再更改一次口令；不再需要的，可以删除。</source>
   <translation>Check the rights and the room of the backup folder, then change the password once more; delete those no longer needed.</translation>
  </message>
  <message>
   <source>现在的口令不对，口令照旧。</source>
   <translation>The present password is wrong; it stays as it was.</translation>
  </message>
  <message>
   <source>口令没有更改</source>
   <translation>The password was not changed</translation>
  </message>
  <message>
   <source>口令已更改，但有备份仍用原来的口令</source>
   <translation>The password was changed, but some backups keep the old one</translation>
  </message>
  <message>
   <source>已恢复到 {made_at:%Y-%m-%d %H:%M:%S} 的备份</source>
   <translation>Restored the backup of {made_at:%Y-%m-%d %H:%M:%S}</translation>
  </message>
  <message>
   <source>没有改成的备份：{names}</source>
   <translation>Backups not changed: {names}</translation>
  </message>
  <message>
   <source>；原来的文件在 {name}</source>
   <translation>; the file before is in {name}</translation>
  </message>
  <message>
   <source>这些填写没有合适的表单可以放回，请照下面的内容重新登记，然后丢弃</source>
   <translation>These entries have no form to go back to; record them again from the lines below, then discard them</translation>
  </message>
  <message>
   <source>{kind}：{typed}</source>
   <translation>{kind}: {typed}</translation>
  </message>
  <message>
   <source>请先选中一条记录，再查看它的历史</source>
   <translation>Choose a record first, then look at its history</translation>
  </message>
  <message>
   <source>交付物</source>
   <translation>Deliverable</translation>
  </message>
  <message>
   <source>期限</source>
   <translation>Due</translation>
  </message>
  <message>
   <source>交付</source>
   <translation>Delivery</translation>
  </message>
  <message>
   <source>原 {strict_on}，遇休息日顺延</source>
   <translation>was {strict_on}, moved off rest days</translation>
  </message>
  <message>
   <source>签订后起算</source>
   <translation>runs from signing</translation>
  </message>
  <message>
   <source>服务</source>
   <translation>Service</translation>
  </message>
  <message>
   <source>约定数量</source>
   <translation>Agreed</translation>
  </message>
  <message>
   <source>已用</source>
   <translation>Used</translation>
  </message>
  <message>
   <source>最近一次</source>
   <translation>Latest</translation>
  </message>
  <message>
   <source>按月提供</source>
   <translation>Supplied monthly</translation>
  </message>
  <message>
   <source>服务清单</source>
   <translation>Service list</translation>
  </message>
  <message>
   <source>服务期已满</source>
   <translation>service term over</translation>
  </message>
  <message>
   <source>剩 {left} {unit}</source>
   <translation>{left} {unit} left</translation>
  </message>
  <message>
   <source>第 {row} 行 {each}</source>
   <translation>Row {row} {each}</translation>
  </message>
  <message>
   <source> × {months} 个月</source>
   <translation> × {months} months</translation>
  </message>
  <message>
   <source>超出 {left} {unit}</source>
   <translation>{left} {unit} over</translation>
  </message>
  <message>
   <source>未用 {left} {unit}</source>
   <translation>{left} {unit} unused</translation>
  </message>
  <message>
   <source>{what}：超出约定 {left} {each}</source>
   <translation>{what}: {left} {each} over the agreed number</translation>
  </message>
  <message>
   <source>{value}，{count} 项，其中按次计 {by_act} 项</source>
   <translation>{value}, {count} rows; {by_act} charged per act</translation>
  </message>
  <message>
   <source>{over_use}，{total}的总额已含全部费用，超出部分没有另外约定价格。</source>
   <translation>{over_use}; the total of {total} covers all fees, no price is agreed for the excess.</translation>
  </message>
  <message>
   <source>{what}：服务期满仍有 {left} {each}没有完成，验收时核对。</source>
   <translation>{what}: {left} {each} not done at the end of the term, to be checked at acceptance.</translation>
  </message>
  <message>
   <source>与另一不完整月合并</source>
   <translation>Joined with the other partial month</translation>
  </message>
  <message>
   <source>缺</source>
   <translation>None</translation>
  </message>
  <message>
   <source>不合格</source>
   <translation>Rejected</translation>
  </message>
  <message>
   <source>份数不足</source>
   <translation>Copies short</translation>
  </message>
  <message>
   <source>份数未核</source>
   <translation>Copies unchecked</translation>
  </message>
  <message>
   <source>已收</source>
   <translation>Received</translation>
  </message>
  <message>
   <source>不需要</source>
   <translation>Not needed</translation>
  </message>
  <message>
   <source>书面要求</source>
   <translation>Asked in writing</translation>
  </message>
  <message>
   <source>没有应交的</source>
   <translation>nothing to hand in</translation>
  </message>
  <message>
   <source>并</source>
   <translation>join</translation>
  </message>
  <message>
   <source>材料</source>
   <translation>Paper</translation>
  </message>
  <message>
   <source>频次</source>
   <translation>When</translation>
  </message>
  <message>
   <source>合计</source>
   <translation>Total</translation>
  </message>
  <message>
   <source>纸质 {copies} 份，扫描 {scans} 份</source>
   <translation>{copies} on paper, {scans} scanned</translation>
  </message>
  <message>
   <source>退</source>
   <translation>rej.</translation>
  </message>
  <message>
   <source>故障排除后应交</source>
   <translation>due once the fault is cleared</translation>
  </message>
  <message>
   <source>当月没有故障</source>
   <translation>no faults this month</translation>
  </message>
  <message>
   <source>已排除的故障应有 {expected} 份，收到 {received} 份{lack}</source>
   <translation>{expected} due for cleared faults, {received} received{lack}</translation>
  </message>
  <message>
   <source>{received_on} 收到，纸质 {document} 份</source>
   <translation>received {received_on}, on paper {document}</translation>
  </message>
  <message>
   <source>应交的已收齐</source>
   <translation>All that is due was received</translation>
  </message>
  <message>
   <source>尚无应交的</source>
   <translation>Nothing due yet</translation>
  </message>
  <message>
   <source>应交 {expected} 件，已收 {received} 件</source>
   <translation>{expected} due, {received} received</translation>
  </message>
  <message>
   <source>{count} 件</source>
   <translation>{count} papers</translation>
  </message>
  <message>
   <source>没有约定应交日</source>
   <translation>No due day agreed</translation>
  </message>
  <message>
   <source>，缺 {missing} 份</source>
   <translation>, {missing} missing</translation>
  </message>
  <message>
   <source>，{word}</source>
   <translation>, {word}</translation>
  </message>
  <message>
   <source> 份、扫描 </source>
   <translation>, scanned </translation>
  </message>
  <message>
   <source>{said}，{defects}</source>
   <translation>{said}, {defects}</translation>
  </message>
  <message>
   <source>{month}月{value}</source>
   <translation>{month:MMM}{value}</translation>
  </message>
  <message>
   <source>{name} {month}：{row}</source>
   <translation>{name} {month}: {row}</translation>
  </message>
  <message>
   <source>应交纸质 {copies} 份、扫描 {scans} 份</source>
   <translation>due: {copies} on paper, {scans} scanned</translation>
  </message>
  <message>
   <source>{word} {number} 件</source>
   <translation>{word} {number}</translation>
  </message>
  <message>
   <source>应交日 {due_on}</source>
   <translation>due {due_on}</translation>
  </message>
  <message>
   <source>还缺 {missing} 件</source>
   <translation>{missing} missing</translation>
  </message>
  <message>
   <source>不合格 {rejected} 件</source>
   <translation>{rejected} rejected</translation>
  </message>
  <message>
   <source>份数不足 {short} 件</source>
   <translation>{short} with copies short</translation>
  </message>
  <message>
   <source>{name}
{often}，{wanted}</source>
   <translation>{name}
{often}, {wanted}</translation>
  </message>
  <message>
   <source>验收与交付</source>
   <translation>Acceptance</translation>
  </message>
  <message>
   <source>验收材料</source>
   <translation>Acceptance papers</translation>
  </message>
  <message>
   <source>材料：{words}</source>
   <translation>Papers: {words}</translation>
  </message>
  <message>
   <source>材料还缺 {missing} 件</source>
   <translation>{missing} papers missing</translation>
  </message>
  <message>
   <source>点一个月份，或用方向键移到它，在这里登记收到的材料。</source>
   <translation>Click a month, or move to it with the arrow keys, and record here what was received.</translation>
  </message>
  <message>
   <source>登记材料</source>
   <translation>Record papers</translation>
  </message>
  <message>
   <source>当日收到</source>
   <translation>Received today</translation>
  </message>
  <message>
   <source>登记已收到，日期为当前查看日，份数按约定（Alt+T）</source>
   <translation>Record as received on the as-of day, copies as agreed (Alt+T)</translation>
  </message>
  <message>
   <source>登记一件材料（Alt+M）</source>
   <translation>Record a paper (Alt+M)</translation>
  </message>
  <message>
   <source>未指明</source>
   <translation>Unspecified</translation>
  </message>
  <message>
   <source>登记签订日期后，这里按服务期各月列出应交的材料。</source>
   <translation>Once the signing day is recorded, the papers due are listed here month by month.</translation>
  </message>
  <message>
   <source>登记书面要求的材料</source>
   <translation>Record papers asked for in writing</translation>
  </message>
  <message>
   <source>，* 不完整月</source>
   <translation>, * partial month</translation>
  </message>
  <message>
   <source>登记书面要求补充的材料（Alt+S）</source>
   <translation>Record additional papers asked for in writing (Alt+S)</translation>
  </message>
  <message>
   <source>{value}，格内为纸质 + 扫描份数，○ 未到期{star}</source>
   <translation>{value}; cells: copies on paper + scanned, ○ not due{star}</translation>
  </message>
  <message>
   <source>验收</source>
   <translation>Acceptance</translation>
  </message>
  <message>
   <source>乙方完成服务后书面申请验收；每次检验登记一轮，首次检验在前，返工后的检验依次在后。</source>
   <translation>Party B requests acceptance in writing once done; record a round for each inspection: the first, then one after each rework.</translation>
  </message>
  <message>
   <source>服务用量</source>
   <translation>Service use</translation>
  </message>
  <message>
   <source>按台次计的服务每做一次登记一条，这里算出还剩多少。</source>
   <translation>Record each service supplied by the act; what is left is worked out here.</translation>
  </message>
  <message>
   <source>合同列明的交付物每提交一次登记一条；退回后再提交的另登记一条。</source>
   <translation>Record each submission of a deliverable of the contract; one handed in again after rejection is a new record.</translation>
  </message>
  <message>
   <source>考核得分</source>
   <translation>Review scores</translation>
  </message>
  <message>
   <source>双方书面确认的考核得分；决定与之对应的一期付款按几成支付。</source>
   <translation>Scores confirmed by both sides in writing; they decide how much of the instalment is paid.</translation>
  </message>
  <message>
   <source>收到日</source>
   <translation>Received</translation>
  </message>
  <message>
   <source>纸质份数</source>
   <translation>Copies</translation>
  </message>
  <message>
   <source>审核合格</source>
   <translation>Passed</translation>
  </message>
  <message>
   <source>缺陷</source>
   <translation>Defects</translation>
  </message>
  <message>
   <source>应交日</source>
   <translation>Due day</translation>
  </message>
  <message>
   <source>对应事件</source>
   <translation>Incident</translation>
  </message>
  <message>
   <source>合格</source>
   <translation>Passed</translation>
  </message>
  <message>
   <source>未审核</source>
   <translation>Not reviewed</translation>
  </message>
  <message>
   <source>书面要求的材料</source>
   <translation>Papers asked for in writing</translation>
  </message>
  <message>
   <source>不合格原因</source>
   <translation>Reason</translation>
  </message>
  <message>
   <source>收到通知</source>
   <translation>Notified</translation>
  </message>
  <message>
   <source>签合格单</source>
   <translation>Certified</translation>
  </message>
  <message>
   <source>备注</source>
   <translation>Note</translation>
  </message>
  <message>
   <source>新验收</source>
   <translation>New acceptance round</translation>
  </message>
  <message>
   <source>完成日</source>
   <translation>Done</translation>
  </message>
  <message>
   <source>报告</source>
   <translation>Report</translation>
  </message>
  <message>
   <source>用量</source>
   <translation>Use</translation>
  </message>
  <message>
   <source>新用量</source>
   <translation>New use</translation>
  </message>
  <message>
   <source>审核日</source>
   <translation>Reviewed on</translation>
  </message>
  <message>
   <source>新交付</source>
   <translation>New delivery</translation>
  </message>
  <message>
   <source>考核期</source>
   <translation>Review period</translation>
  </message>
  <message>
   <source>得分</source>
   <translation>Score</translation>
  </message>
  <message>
   <source>书面确认</source>
   <translation>Confirmed in writing</translation>
  </message>
  <message>
   <source>新得分</source>
   <translation>New score</translation>
  </message>
  <message>
   <source>未检验</source>
   <translation>Not inspected</translation>
  </message>
  <message>
   <source>齐全</source>
   <translation>Complete</translation>
  </message>
  <message>
   <source>不齐全</source>
   <translation>Incomplete</translation>
  </message>
  <message>
   <source>未核对</source>
   <translation>To check</translation>
  </message>
  <message>
   <source>验收 {value}</source>
   <translation>Acceptance round {value}</translation>
  </message>
  <message>
   <source>服务用量 {value}</source>
   <translation>Service use {value}</translation>
  </message>
  <message>
   <source>交付“{deliverable}”</source>
   <translation>Delivery “{deliverable}”</translation>
  </message>
  <message>
   <source>考核得分 {review}</source>
   <translation>Review score {review}</translation>
  </message>
  <message>
   <source>扫描份数</source>
   <translation>Scans</translation>
  </message>
  <message>
   <source>如：缺恢复时间记录</source>
   <translation>e.g. recovery time missing</translation>
  </message>
  <message>
   <source>如：备份恢复演练报告</source>
   <translation>e.g. backup drill report</translation>
  </message>
  <message>
   <source>检验日</source>
   <translation>Inspected on</translation>
  </message>
  <message>
   <source>材料齐全</source>
   <translation>Papers complete</translation>
  </message>
  <message>
   <source>如：运维月报缺 4 个月</source>
   <translation>e.g. 4 monthly reports missing</translation>
  </message>
  <message>
   <source>返工后再提交</source>
   <translation>Resubmitted</translation>
  </message>
  <message>
   <source>如：良好</source>
   <translation>e.g. good</translation>
  </message>
  <message>
   <source>质量评价</source>
   <translation>Quality</translation>
  </message>
  <message>
   <source>数量</source>
   <translation>Quantity</translation>
  </message>
  <message>
   <source>如：漏洞扫描报告 2025-08</source>
   <translation>e.g. vulnerability scan 2025-08</translation>
  </message>
  <message>
   <source>提交日</source>
   <translation>Submitted on</translation>
  </message>
  <message>
   <source>评审专家</source>
   <translation>Experts</translation>
  </message>
  <message>
   <source>评审意见</source>
   <translation>Expert opinion</translation>
  </message>
  <message>
   <source>付款条件</source>
   <translation>Payment conditions</translation>
  </message>
  <message>
   <source>签署后才有</source>
   <translation>not before signing</translation>
  </message>
  <message>
   <source>专家评审与资金</source>
   <translation>Expert review and funds</translation>
  </message>
  <message>
   <source>{name}还等 {open_ones} 项，各项齐备后起算付款期</source>
   <translation>{name} waits for {open_ones} more; the payment period starts when all are met</translation>
  </message>
  <message>
   <source>{name}已于 {settled_on} 付清</source>
   <translation>{name} paid in full on {settled_on}</translation>
  </message>
  <message>
   <source>{name}付款期的起算条件已齐，最晚 {due_on} 支付</source>
   <translation>{name}: period begun, pay by {due_on}</translation>
  </message>
  <message>
   <source>如：张三、李四</source>
   <translation>e.g. Zhang San, Li Si</translation>
  </message>
  <message>
   <source>如：同意通过</source>
   <translation>e.g. approved</translation>
  </message>
  <message>
   <source>{end}，还有 {days} 日</source>
   <translation>{end}, {days} days left</translation>
  </message>
  <message>
   <source>待甲方检验</source>
   <translation>waits for inspection</translation>
  </message>
  <message>
   <source>未开始</source>
   <translation>Not started</translation>
  </message>
  <message>
   <source>检验</source>
   <translation>Inspection</translation>
  </message>
  <message>
   <source>通知送达</source>
   <translation>Notice served</translation>
  </message>
  <message>
   <source>合格单</source>
   <translation>Certified</translation>
  </message>
  <message>
   <source>初验</source>
   <translation>First</translation>
  </message>
  <message>
   <source>申请</source>
   <translation>Request</translation>
  </message>
  <message>
   <source>再提交</source>
   <translation>Resubmit</translation>
  </message>
  <message>
   <source>（严格 {strict_on:%m-%d}）</source>
   <translation> (strict {strict_on:%m-%d})</translation>
  </message>
  <message>
   <source>逾期未{what}</source>
   <translation>overdue: {what}</translation>
  </message>
  <message>
   <source>待乙方{what}</source>
   <translation>Party B: {what}</translation>
  </message>
  <message>
   <source>返工期限</source>
   <translation>Rework due</translation>
  </message>
  <message>
   <source>最晚申请</source>
   <translation>Request by</translation>
  </message>
  <message>
   <source>{heading}，已检验 {rounds} / {allowed} 轮</source>
   <translation>{heading}, {rounds} / {allowed} inspected</translation>
  </message>
  <message>
   <source>不合格 {failed} 次，返工最多 {allowed} 次</source>
   <translation>failed {failed} times, at most {allowed} reworks</translation>
  </message>
  <message>
   <source> 至 </source>
   <translation> to </translation>
  </message>
  <message>
   <source>月历</source>
   <translation>Month</translation>
  </message>
  <message>
   <source>查看日</source>
   <translation>As-of day</translation>
  </message>
  <message>
   <source>班</source>
   <translation>work</translation>
  </message>
  <message>
   <source>另 {count} 项</source>
   <translation>{count} more</translation>
  </message>
  <message>
   <source>方</source>
   <translation>Side</translation>
  </message>
  <message>
   <source>事项</source>
   <translation>Matter</translation>
  </message>
  <message>
   <source>条款</source>
   <translation>Clause</translation>
  </message>
  <message>
   <source>严格到期</source>
   <translation>Due (strict)</translation>
  </message>
  <message>
   <source>顺延后</source>
   <translation>Due (rest days)</translation>
  </message>
  <message>
   <source>余</source>
   <translation>Left</translation>
  </message>
  <message>
   <source>逾期或不办的后果</source>
   <translation>If late or not done</translation>
  </message>
  <message>
   <source>全部未结</source>
   <translation>All open</translation>
  </message>
  <message>
   <source>我方未结</source>
   <translation>Ours open</translation>
  </message>
  <message>
   <source>对方未结</source>
   <translation>Theirs open</translation>
  </message>
  <message>
   <source>我方月历</source>
   <translation>Our month</translation>
  </message>
  <message>
   <source>哪一方</source>
   <translation>Side</translation>
  </message>
  <message>
   <source>是否办结</source>
   <translation>Done or open</translation>
  </message>
  <message>
   <source>排列</source>
   <translation>Arrangement</translation>
  </message>
  <message>
   <source>导出 ics</source>
   <translation>ics</translation>
  </message>
  <message>
   <source>生成函件…</source>
   <translation>Letter…</translation>
  </message>
  <message>
   <source>待办</source>
   <translation>Agenda</translation>
  </message>
  <message>
   <source>这一天没有到期的事项</source>
   <translation>Nothing is due on this day</translation>
  </message>
  <message>
   <source>全期时间线</source>
   <translation>Time line of the term</translation>
  </message>
  <message>
   <source>待办和时间线</source>
   <translation>Agenda and time line</translation>
  </message>
  <message>
   <source>选中的事项没有对应的函件</source>
   <translation>The matter chosen has no letter</translation>
  </message>
  <message>
   <source>导出日历</source>
   <translation>Export calendar</translation>
  </message>
  <message>
   <source>日历 (*.ics)</source>
   <translation>Calendar (*.ics)</translation>
  </message>
  <message>
   <source>导出为日历文件，可导入其他日历（Alt+E）</source>
   <translation>Export as a calendar file for other calendars (Alt+E)</translation>
  </message>
  <message>
   <source>为选中的事项生成函件（Alt+L）</source>
   <translation>Draft a letter for the matter chosen (Alt+L)</translation>
  </message>
  <message>
   <source>当日事项</source>
   <translation>Of the day</translation>
  </message>
  <message>
   <source>上个月（Page Up）</source>
   <translation>Previous month (Page Up)</translation>
  </message>
  <message>
   <source>下个月（Page Down）</source>
   <translation>Next month (Page Down)</translation>
  </message>
  <message>
   <source>回到当前查看的日期（Alt+T）</source>
   <translation>Back to the as-of day (Alt+T)</translation>
  </message>
  <message>
   <source>没有办结的期限；登记完成日后，事项移到这里。</source>
   <translation>No limits done yet; a matter moves here once its day of completion is recorded.</translation>
  </message>
  <message>
   <source>没有未结的期限。登记签订日、事件、通知后，这里按条款给出双方的期限。</source>
   <translation>No open limits. Once signing days, incidents and notices are recorded, the limits of both sides are listed here by clause.</translation>
  </message>
  <message>
   <source>待办 {day}.ics</source>
   <translation>agenda {day}.ics</translation>
  </message>
  <message>
   <source>全部</source>
   <translation>All</translation>
  </message>
  <message>
   <source>未结</source>
   <translation>Open</translation>
  </message>
  <message>
   <source>已办</source>
   <translation>Done</translation>
  </message>
  <message>
   <source>列表与时间线</source>
   <translation>List</translation>
  </message>
  <message>
   <source>{first:%Y-%m} 至 {last:%Y-%m}；竖线为期限，底色为长假</source>
   <translation>{first:%Y-%m} to {last:%Y-%m}; lines are limits, shaded are long holidays</translation>
  </message>
  <message>
   <source>生成{letter}</source>
   <translation>Draft {letter}</translation>
  </message>
  <message>
   <source>{named}（Alt+L）</source>
   <translation>{named} (Alt+L)</translation>
  </message>
  <message>
   <source>{year} 年 {month} 月</source>
   <translation>{month:MMM} {year}</translation>
  </message>
  <message>
   <source>{count} 项到期</source>
   <translation>{count} items due</translation>
  </message>
  <message>
   <source>{count} 项</source>
   <translation>{count} items</translation>
  </message>
  <message>
   <source>请换一个文件夹</source>
   <translation>Choose another folder</translation>
  </message>
  <message>
   <source>已导出 {count} 项到 {name}</source>
   <translation>{count} items exported to {name}</translation>
  </message>
  <message>
   <source>未能写入 {name}：{strerror}</source>
   <translation>{name} was not written: {strerror}</translation>
  </message>
  <message>
   <source>未办</source>
   <translation>Not done</translation>
  </message>
  <message>
   <source>待处理</source>
   <translation>To do</translation>
  </message>
  <message>
   <source>正常</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>未起算</source>
   <translation>Not running</translation>
  </message>
  <message>
   <source>已办，逾期</source>
   <translation>Done, late</translation>
  </message>
  <message>
   <source>已办，可争议</source>
   <translation>Done, arguable</translation>
  </message>
  <message>
   <source>按时办结</source>
   <translation>Done in time</translation>
  </message>
  <message>
   <source>没有已起算的未结事项，{count} 项尚未起算</source>
   <translation>Nothing open has begun; {count} not begun yet</translation>
  </message>
  <message>
   <source>没有未结的事项</source>
   <translation>Nothing open</translation>
  </message>
  <message>
   <source>未结 {count} 项，我方 {own}，对方 {count2}</source>
   <translation>{count} open, ours {own}, theirs {count2}</translation>
  </message>
  <message>
   <source>办结的期限，最近的在前</source>
   <translation>Limits met or missed, latest first</translation>
  </message>
  <message>
   <source>{words}；最早一项 {nearest}</source>
   <translation>{words}; first due {nearest}</translation>
  </message>
  <message>
   <source>有期限</source>
   <translation>With a day</translation>
  </message>
  <message>
   <source>按到期日</source>
   <translation>By due day</translation>
  </message>
  <message>
   <source>随时</source>
   <translation>Any time</translation>
  </message>
  <message>
   <source>没有期限，等待登记或认定</source>
   <translation>without a limit, waiting for an entry or a finding</translation>
  </message>
  <message>
   <source>尚未起算</source>
   <translation>Not running yet</translation>
  </message>
  <message>
   <source>事实发生后自动给出日期</source>
   <translation>dates follow once the facts are recorded</translation>
  </message>
  <message>
   <source>等待：{waits_for}</source>
   <translation>waits for: {waits_for}</translation>
  </message>
  <message>
   <source>{due_on} 顺延</source>
   <translation>{due_on} moved</translation>
  </message>
  <message>
   <source>{done_on} 办结</source>
   <translation>done {done_on}</translation>
  </message>
  <message>
   <source>付款</source>
   <translation>Payment</translation>
  </message>
  <message>
   <source>人员</source>
   <translation>People</translation>
  </message>
  <message>
   <source>整改与认定</source>
   <translation>Findings</translation>
  </message>
  <message>
   <source>保密</source>
   <translation>Confidentiality</translation>
  </message>
  <message>
   <source>退出与迁移</source>
   <translation>Exit</translation>
  </message>
  <message>
   <source>其他</source>
   <translation>Other</translation>
  </message>
  <message>
   <source>{sides}：{text}，期限 {due_on}{done}，{word}</source>
   <translation>{sides}: {text}, due {due_on}{done}, {word}</translation>
  </message>
  <message>
   <source>，{done_on} 办结</source>
   <translation>, done {done_on}</translation>
  </message>
  <message>
   <source>服务期 {starts} 至 {ends}</source>
   <translation>Service term {starts} to {ends}</translation>
  </message>
  <message>
   <source>增加</source>
   <translation>Add</translation>
  </message>
  <message>
   <source>增加（Enter）</source>
   <translation>Add (Enter)</translation>
  </message>
  <message>
   <source>新增：{label}</source>
   <translation>Add: {label}</translation>
  </message>
  <message>
   <source>{label}，回车增加</source>
   <translation>{label}, Enter to add</translation>
  </message>
  <message>
   <source>没有填写{label}</source>
   <translation>{label} is empty</translation>
  </message>
  <message>
   <source>附件2</source>
   <translation>Annex 2</translation>
  </message>
  <message>
   <source>严重违约行为</source>
   <translation>Serious breaches</translation>
  </message>
  <message>
   <source>附件3</source>
   <translation>Annex 3</translation>
  </message>
  <message>
   <source>一般违约行为</source>
   <translation>General breaches</translation>
  </message>
  <message>
   <source>超过</source>
   <translation>above</translation>
  </message>
  <message>
   <source>达到或超过</source>
   <translation>at or above</translation>
  </message>
  <message>
   <source>附件1</source>
   <translation>Annex 1</translation>
  </message>
  <message>
   <source>{level} 级</source>
   <translation>level {level}</translation>
  </message>
  <message>
   <source>{word} {value} {unit}而不在其他行的，为空档</source>
   <translation>{word} {value} {unit} and in no other row: a gap</translation>
  </message>
  <message>
   <source>不论严重程度</source>
   <translation>whatever the severity</translation>
  </message>
  <message>
   <source>影响人数</source>
   <translation>people affected</translation>
  </message>
  <message>
   <source>经济损失</source>
   <translation>economic loss</translation>
  </message>
  <message>
   <source>持续</source>
   <translation>lasts</translation>
  </message>
  <message>
   <source>丢失数据的系统</source>
   <translation>systems with data loss</translation>
  </message>
  <message>
   <source>个</source>
   <translation>systems</translation>
  </message>
  <message>
   <source>丢失数据</source>
   <translation>data loss</translation>
  </message>
  <message>
   <source>处置</source>
   <translation>Handling</translation>
  </message>
  <message>
   <source>在重大保障期间</source>
   <translation>in a key period</translation>
  </message>
  <message>
   <source>等保三级或重要信息系统</source>
   <translation>level-3 or important system</translation>
  </message>
  <message>
   <source>非不可抗力</source>
   <translation>not force majeure</translation>
  </message>
  <message>
   <source>，或累计 {sign} 分钟</source>
   <translation>, or in total {sign} min</translation>
  </message>
  <message>
   <source>重大安全事件，{count} 种，只计次数，不计系数</source>
   <translation>Major security events, {count} kinds; counted only, no coefficient</translation>
  </message>
  <message>
   <source> 且 </source>
   <translation> and </translation>
  </message>
  <message>
   <source>仅限{causes}</source>
   <translation>only {causes}</translation>
  </message>
  <message>
   <source>中断系统 {value} %</source>
   <translation>interrupts {value} % of systems</translation>
  </message>
  <message>
   <source>{words}，{count} 行</source>
   <translation>{words}, {count} rows</translation>
  </message>
  <message>
   <source>指标</source>
   <translation>Metric</translation>
  </message>
  <message>
   <source>内容</source>
   <translation>Content</translation>
  </message>
  <message>
   <source>范围</source>
   <translation>Range</translation>
  </message>
  <message>
   <source>系数</source>
   <translation>Coefficient</translation>
  </message>
  <message>
   <source>附件</source>
   <translation>Annexes</translation>
  </message>
  <message>
   <source>选中一行，修改系数和上下限；附件1 只供查看</source>
   <translation>Select a row to change its coefficient and bounds; annex 1 is for reading only</translation>
  </message>
  <message>
   <source>没有</source>
   <translation>none</translation>
  </message>
  <message>
   <source>附件各行</source>
   <translation>Rows of the annexes</translation>
  </message>
  <message>
   <source>{label}含不含本数</source>
   <translation>{label}: bound included?</translation>
  </message>
  <message>
   <source>含本数</source>
   <translation>included</translation>
  </message>
  <message>
   <source>不含本数</source>
   <translation>excluded</translation>
  </message>
  <message>
   <source>{measured}；{row}</source>
   <translation>{measured}; {row}</translation>
  </message>
  <message>
   <source>即 {share}</source>
   <translation>= {share}</translation>
  </message>
  <message>
   <source>{accessiblename}为空，请填写；按 Esc 恢复原来的内容</source>
   <translation>{accessiblename} is empty, fill it in; Esc restores what it was</translation>
  </message>
  <message>
   <source>{scope}；{event}；{level} 级满 {limit} 次可解除</source>
   <translation>{scope}; {event}; {limit} level {level} events allow termination</translation>
  </message>
  <message>
   <source>账户变更的书面通知另在“付款”登记</source>
   <translation>written notice of account changes is recorded under Payment</translation>
  </message>
  <message>
   <source>基本信息</source>
   <translation>Basics</translation>
  </message>
  <message>
   <source>签订日</source>
   <translation>Signed on</translation>
  </message>
  <message>
   <source>服务期起</source>
   <translation>Service start</translation>
  </message>
  <message>
   <source>至</source>
   <translation>to</translation>
  </message>
  <message>
   <source>版本 v{version}</source>
   <translation>Version v{version}</translation>
  </message>
  <message>
   <source>未签署完毕</source>
   <translation>not signed by all</translation>
  </message>
  <message>
   <source>待签署</source>
   <translation>to be signed</translation>
  </message>
  <message>
   <source>修改分期付款</source>
   <translation>Change instalments</translation>
  </message>
  <message>
   <source>删除读法决定“{title}”</source>
   <translation>Remove decision on reading “{title}”</translation>
  </message>
  <message>
   <source>删除补充协议“{value}”</source>
   <translation>Remove supplement “{value}”</translation>
  </message>
  <message>
   <source>{servicelinetext}（{side}）</source>
   <translation>{servicelinetext} ({side})</translation>
  </message>
  <message>
   <source>修改{annex} {id} 的{annexrow}</source>
   <translation>Change {annexrow} of {annex} {id}</translation>
  </message>
  <message>
   <source>修改{name}</source>
   <translation>Change {name}</translation>
  </message>
  <message>
   <source>修改系统“{name}”的{system}</source>
   <translation>Change {system} of system “{name}”</translation>
  </message>
  <message>
   <source>增加系统“{name}”</source>
   <translation>Add system “{name}”</translation>
  </message>
  <message>
   <source>删除系统“{name}”</source>
   <translation>Remove system “{name}”</translation>
  </message>
  <message>
   <source>修改服务清单第 {row} 行的{serviceline}</source>
   <translation>Change {serviceline} of service row {row}</translation>
  </message>
  <message>
   <source>修改服务清单第 {row} 行的{what}</source>
   <translation>Change {what} of service row {row}</translation>
  </message>
  <message>
   <source>增加服务“{name}”</source>
   <translation>Add service “{name}”</translation>
  </message>
  <message>
   <source>删除服务“{name}”</source>
   <translation>Remove service “{name}”</translation>
  </message>
  <message>
   <source>知悉体检项目</source>
   <translation>Take note of a health item</translation>
  </message>
  <message>
   <source>编号</source>
   <translation>No.</translation>
  </message>
  <message>
   <source>归属</source>
   <translation>Owed by</translation>
  </message>
  <message>
   <source>期限或数量</source>
   <translation>Limit or number</translation>
  </message>
  <message>
   <source>日期</source>
   <translation>Date</translation>
  </message>
  <message>
   <source>证据</source>
   <translation>Evidence</translation>
  </message>
  <message>
   <source>义务的类别</source>
   <translation>Kind of duty</translation>
  </message>
  <message>
   <source>义务清单</source>
   <translation>Duty list</translation>
  </message>
  <message>
   <source>这里没有条目。按合同文本建立的合同才有义务清单。</source>
   <translation>Nothing here. Only contracts made from the contract text have a duty list.</translation>
  </message>
  <message>
   <source>登记整改通知</source>
   <translation>Record rectification notice</translation>
  </message>
  <message>
   <source>义务</source>
   <translation>Duty</translation>
  </message>
  <message>
   <source>向乙方提出整改要求和期限（第十二条4）</source>
   <translation>Ask Party B to rectify, with a limit (clause 12.4)</translation>
  </message>
  <message>
   <source>后果</source>
   <translation>Effect</translation>
  </message>
  <message>
   <source>应留的证据</source>
   <translation>Evidence to keep</translation>
  </message>
  <message>
   <source>义务核对 {obligation}</source>
   <translation>Check of duty {obligation}</translation>
  </message>
  <message>
   <source>如：检查记录 2025-08</source>
   <translation>e.g. inspection record 2025-08</translation>
  </message>
  <message>
   <source>{name}：{value}</source>
   <translation>{name}: {value}</translation>
  </message>
  <message>
   <source>登记{word}，日期为当前查看日（{keys}）</source>
   <translation>Record “{word}” on the as-of day ({keys})</translation>
  </message>
  <message>
   <source>不必核对</source>
   <translation>No check needed</translation>
  </message>
  <message>
   <source>未履行</source>
   <translation>Not done</translation>
  </message>
  <message>
   <source>进行中</source>
   <translation>In progress</translation>
  </message>
  <message>
   <source>已履行</source>
   <translation>Done</translation>
  </message>
  <message>
   <source>未发生</source>
   <translation>Has not occurred</translation>
  </message>
  <message>
   <source>甲方</source>
   <translation>Party A</translation>
  </message>
  <message>
   <source>乙方</source>
   <translation>Party B</translation>
  </message>
  <message>
   <source>权利</source>
   <translation>Rights</translation>
  </message>
  <message>
   <source>程序按记录跟踪：还没有发生</source>
   <translation>Followed from the records: has not occurred</translation>
  </message>
  <message>
   <source>人工核对 {each} / {count} 项</source>
   <translation>checked by hand {each} / {count}</translation>
  </message>
  <message>
   <source>{checked}，还没有核对</source>
   <translation>{checked}, not checked yet</translation>
  </message>
  <message>
   <source>{day}核对：{check_result}</source>
   <translation>{day} checked: {check_result}</translation>
  </message>
  <message>
   <source>程序按记录跟踪：{total} 次{missed}</source>
   <translation>Followed from the records: {total} times{missed}</translation>
  </message>
  <message>
   <source>全部 {count}</source>
   <translation>All {count}</translation>
  </message>
  <message>
   <source>待核对 {to_check}</source>
   <translation>To check {to_check}</translation>
  </message>
  <message>
   <source>未履行 {value}</source>
   <translation>Not done {value}</translation>
  </message>
  <message>
   <source>，{missed} 次未履行</source>
   <translation>, {missed} not done</translation>
  </message>
  <message>
   <source>中止起</source>
   <translation>Suspended</translation>
  </message>
  <message>
   <source>不可抗力</source>
   <translation>Force majeure</translation>
  </message>
  <message>
   <source>不能履行的一方应书面通知并提交证明；中止的日子经书面确认后，服务期顺延。</source>
   <translation>Who cannot perform gives written notice with proof; days of suspension confirmed in writing extend the service term.</translation>
  </message>
  <message>
   <source>解除与结算</source>
   <translation>Termination and settlement</translation>
  </message>
  <message>
   <source>合同没有解除；登记解除日和依据后，这里算出应退金额和甲方尚欠金额。</source>
   <translation>Not terminated; once the day and the ground are recorded, the refund and what Party A owes are worked out here.</translation>
  </message>
  <message>
   <source>正本保管</source>
   <translation>Custody of originals</translation>
  </message>
  <message>
   <source>登记每种文本甲方持有几份正本、存放在哪里、由谁保管。</source>
   <translation>Record of each document how many originals Party A holds, where and by whom they are kept.</translation>
  </message>
  <message>
   <source>事由</source>
   <translation>Matter</translation>
  </message>
  <message>
   <source>发生日</source>
   <translation>Occurred on</translation>
  </message>
  <message>
   <source>新不可抗力</source>
   <translation>New force majeure</translation>
  </message>
  <message>
   <source>退出</source>
   <translation>Exit</translation>
  </message>
  <message>
   <source>解除日</source>
   <translation>Terminated on</translation>
  </message>
  <message>
   <source>解除</source>
   <translation>Termination</translation>
  </message>
  <message>
   <source>新解除</source>
   <translation>New termination</translation>
  </message>
  <message>
   <source>文本</source>
   <translation>Document</translation>
  </message>
  <message>
   <source>存放处</source>
   <translation>Kept at</translation>
  </message>
  <message>
   <source>核对日</source>
   <translation>Checked on</translation>
  </message>
  <message>
   <source>正本</source>
   <translation>Original</translation>
  </message>
  <message>
   <source>新正本</source>
   <translation>New original</translation>
  </message>
  <message>
   <source>已确认</source>
   <translation>Confirmed</translation>
  </message>
  <message>
   <source>未同意</source>
   <translation>Not agreed</translation>
  </message>
  <message>
   <source>未答复</source>
   <translation>Unanswered</translation>
  </message>
  <message>
   <source>中止止</source>
   <translation>Until</translation>
  </message>
  <message>
   <source>顺延</source>
   <translation>Extension</translation>
  </message>
  <message>
   <source>同意</source>
   <translation>Yes</translation>
  </message>
  <message>
   <source>不同意</source>
   <translation>No</translation>
  </message>
  <message>
   <source>正本保管“{value}”</source>
   <translation>Custody “{value}”</translation>
  </message>
  <message>
   <source>如：区域性电力中断</source>
   <translation>e.g. regional power cut</translation>
  </message>
  <message>
   <source>证明单位</source>
   <translation>Certified by</translation>
  </message>
  <message>
   <source>如：公证处</source>
   <translation>e.g. notary office</translation>
  </message>
  <message>
   <source>依据条款</source>
   <translation>Clause</translation>
  </message>
  <message>
   <source>如：依通知书第 3 号解除</source>
   <translation>e.g. by notice no. 3</translation>
  </message>
  <message>
   <source>甲方持有</source>
   <translation>Held by Party A</translation>
  </message>
  <message>
   <source>如：档案室 2025-合同-12</source>
   <translation>e.g. archive 2025-contract-12</translation>
  </message>
  <message>
   <source>保管人</source>
   <translation>Kept by</translation>
  </message>
  <message>
   <source>甲方同意</source>
   <translation>Consent</translation>
  </message>
  <message>
   <source>追回全部款项</source>
   <translation>Recover all payments</translation>
  </message>
  <message>
   <source>追回未消耗款项</source>
   <translation>Recover unconsumed payments</translation>
  </message>
  <message>
   <source>3% 违约金</source>
   <translation>3 % penalty</translation>
  </message>
  <message>
   <source>10% 违约金</source>
   <translation>10 % penalty</translation>
  </message>
  <message>
   <source>应退款</source>
   <translation>Refund due</translation>
  </message>
  <message>
   <source>上限内可退</source>
   <translation>Refundable within the cap</translation>
  </message>
  <message>
   <source>甲方尚欠</source>
   <translation>Still owed by Party A</translation>
  </message>
  <message>
   <source>可行使</source>
   <translation>Can be exercised</translation>
  </message>
  <message>
   <source>待认定</source>
   <translation>To determine</translation>
  </message>
  <message>
   <source>{name}：应持 {held_by_a} 份，已登记 {held} 份</source>
   <translation>{name}: {held_by_a} to be held, {held} recorded</translation>
  </message>
  <message>
   <source>{figures} 元</source>
   <translation>{figures} yuan</translation>
  </message>
  <message>
   <source>没有产生解除、追回款项等权利</source>
   <translation>No right to terminate, recover payments or the like has arisen</translation>
  </message>
  <message>
   <source>甲方可以</source>
   <translation>Party A may</translation>
  </message>
  <message>
   <source>产生</source>
   <translation>Arose</translation>
  </message>
  <message>
   <source>权利与终止</source>
   <translation>Rights</translation>
  </message>
  <message>
   <source>甲方权利</source>
   <translation>Rights of Party A</translation>
  </message>
  <message>
   <source>依合同条款产生，是否行使由甲方决定</source>
   <translation>arise from the clauses; whether to exercise them is for Party A</translation>
  </message>
  <message>
   <source>计数器</source>
   <translation>Counters</translation>
  </message>
  <message>
   <source>到达后的后果</source>
   <translation>Consequence once reached</translation>
  </message>
  <message>
   <source>{follows}，{clause}</source>
   <translation>{follows}, {clause}</translation>
  </message>
  <message>
   <source>补充协议</source>
   <translation>Supplement</translation>
  </message>
  <message>
   <source>授权委托书</source>
   <translation>Authorisation letter</translation>
  </message>
  <message>
   <source>未填</source>
   <translation>not filled in</translation>
  </message>
  <message>
   <source>{words}
另有 {more} 处</source>
   <translation>{words}
{more} more</translation>
  </message>
  <message>
   <source>{label}（{unit}）</source>
   <translation>{label} ({unit})</translation>
  </message>
  <message>
   <source>{heading}：{text}</source>
   <translation>{heading}: {text}</translation>
  </message>
  <message>
   <source>{label}为空，请填写；按 Esc 恢复原来的内容</source>
   <translation>{label} is empty, fill it in; Esc restores what it was</translation>
  </message>
  <message>
   <source>类别</source>
   <translation>Kind</translation>
  </message>
  <message>
   <source>问题</source>
   <translation>Issue</translation>
  </message>
  <message>
   <source>金额，元</source>
   <translation>Amount, yuan</translation>
  </message>
  <message>
   <source>体检的类别</source>
   <translation>Kind of health item</translation>
  </message>
  <message>
   <source>已知悉</source>
   <translation>Noted</translation>
  </message>
  <message>
   <source>体检项目</source>
   <translation>Health items</translation>
  </message>
  <message>
   <source>已复制</source>
   <translation>Copied</translation>
  </message>
  <message>
   <source>复制建议条款（Alt+C）</source>
   <translation>Copy the suggested clause (Alt+C)</translation>
  </message>
  <message>
   <source>把下列内容补入合同，可撤销（Alt+B）</source>
   <translation>Adds what follows to the contract; can be undone (Alt+B)</translation>
  </message>
  <message>
   <source>不再列为待处理（Alt+K）</source>
   <translation>No longer list as open (Alt+K)</translation>
  </message>
  <message>
   <source>从模板补入的内容</source>
   <translation>What is added from the template</translation>
  </message>
  <message>
   <source>补充协议建议条款</source>
   <translation>Suggested supplement clause</translation>
  </message>
  <message>
   <source>金额：{worth}</source>
   <translation>Amount: {worth}</translation>
  </message>
  <message>
   <source>处理：{treatment}</source>
   <translation>Treatment: {treatment}</translation>
  </message>
  <message>
   <source>{name} {count} 项</source>
   <translation>{name}: {count}</translation>
  </message>
  <message>
   <source>紧急</source>
   <translation>Urgent</translation>
  </message>
  <message>
   <source>{words}，紧急</source>
   <translation>{words}, urgent</translation>
  </message>
  <message>
   <source>修改各期比例、付款期和条件（Alt+F）</source>
   <translation>Change shares, periods and conditions (Alt+F)</translation>
  </message>
  <message>
   <source>分期付款</source>
   <translation>Instalments</translation>
  </message>
  <message>
   <source>增加一期</source>
   <translation>Add an instalment</translation>
  </message>
  <message>
   <source>比例</source>
   <translation>Share</translation>
  </message>
  <message>
   <source>付款期</source>
   <translation>Period</translation>
  </message>
  <message>
   <source>工作日</source>
   <translation>working days</translation>
  </message>
  <message>
   <source>请选择起算条件</source>
   <translation>Choose the conditions from which it runs</translation>
  </message>
  <message>
   <source>在末期之后增加一期</source>
   <translation>Add an instalment after the last</translation>
  </message>
  <message>
   <source>采用（Enter）</source>
   <translation>Apply (Enter)</translation>
  </message>
  <message>
   <source>合计 100 %</source>
   <translation>Total 100 %</translation>
  </message>
  <message>
   <source>删除这一期</source>
   <translation>Remove this instalment</translation>
  </message>
  <message>
   <source>起算条件，可多选，全部满足后起算</source>
   <translation>Conditions, several may be ticked; it runs once all are met</translation>
  </message>
  <message>
   <source>{name} {amount} 元</source>
   <translation>{name} {amount} yuan</translation>
  </message>
  <message>
   <source>{working_days} 工作日内，自{conditions}</source>
   <translation>within {working_days} working days from {conditions}</translation>
  </message>
  <message>
   <source>{count} 期</source>
   <translation>{count} instalments</translation>
  </message>
  <message>
   <source>少</source>
   <translation>short by</translation>
  </message>
  <message>
   <source>多</source>
   <translation>over by</translation>
  </message>
  <message>
   <source>起算条件：{words}</source>
   <translation>Runs from: {words}</translation>
  </message>
  <message>
   <source>第 {place} 期</source>
   <translation>Instalment {place}</translation>
  </message>
  <message>
   <source>合计 {total}，{word} {rest}</source>
   <translation>Total {total}, {word} {rest}</translation>
  </message>
  <message>
   <source>个工作日</source>
   <translation>working days</translation>
  </message>
  <message>
   <source>合同载明签订日</source>
   <translation>Printed date</translation>
  </message>
  <message>
   <source>未载明</source>
   <translation>not stated</translation>
  </message>
  <message>
   <source>未写日期</source>
   <translation>No date written</translation>
  </message>
  <message>
   <source>未签署</source>
   <translation>not signed</translation>
  </message>
  <message>
   <source>清单还没有行。</source>
   <translation>The list has no rows yet.</translation>
  </message>
  <message>
   <source>服务大类</source>
   <translation>Group</translation>
  </message>
  <message>
   <source>服务类别</source>
   <translation>Category</translation>
  </message>
  <message>
   <source>服务描述</source>
   <translation>Description</translation>
  </message>
  <message>
   <source>单位</source>
   <translation>Unit</translation>
  </message>
  <message>
   <source>月数</source>
   <translation>Months</translation>
  </message>
  <message>
   <source>更正</source>
   <translation>Correction</translation>
  </message>
  <message>
   <source>印刷：{printed}</source>
   <translation>Printed: {printed}</translation>
  </message>
  <message>
   <source>已更正</source>
   <translation>Corrected</translation>
  </message>
  <message>
   <source>增加一行</source>
   <translation>Add a row</translation>
  </message>
  <message>
   <source>{text}（印为“{printed}”）</source>
   <translation>{text} (printed “{printed}”)</translation>
  </message>
  <message>
   <source>在清单末尾增加一行（Alt+L）</source>
   <translation>Add a row at the end of the list (Alt+L)</translation>
  </message>
  <message>
   <source>删除这一行</source>
   <translation>Remove this row</translation>
  </message>
  <message>
   <source>如：与报价单核对的结果</source>
   <translation>e.g. checked against the quotation</translation>
  </message>
  <message>
   <source>印刷文字</source>
   <translation>Printed</translation>
  </message>
  <message>
   <source>更正为</source>
   <translation>Corrected to</translation>
  </message>
  <message>
   <source>{count} 行</source>
   <translation>{count} rows</translation>
  </message>
  <message>
   <source>第二条，{words}</source>
   <translation>Clause 2, {words}</translation>
  </message>
  <message>
   <source>第 {row} 行</source>
   <translation>Row {row}</translation>
  </message>
  <message>
   <source>{accessiblename}为空，请填写整数；按 Esc 恢复原来的内容</source>
   <translation>{accessiblename} is empty, enter a whole number; Esc restores what it was</translation>
  </message>
  <message>
   <source>，其中 {corrected} 行按文意更正了印刷错位</source>
   <translation>, {corrected} rows corrected for misprints</translation>
  </message>
  <message>
   <source>印刷：{labels}</source>
   <translation>Printed: {labels}</translation>
  </message>
  <message>
   <source>更正：{labels}</source>
   <translation>Corrected: {labels}</translation>
  </message>
  <message>
   <source>约定</source>
   <translation>Agreed</translation>
  </message>
  <message>
   <source>{count} 项，点击即可修改</source>
   <translation>{count} values, click to change</translation>
  </message>
  <message>
   <source>合同的部分</source>
   <translation>Parts of the contract</translation>
  </message>
  <message>
   <source>照抄本合同，改名称和数字（Alt+N）</source>
   <translation>Copy this contract, with another name and numbers (Alt+N)</translation>
  </message>
  <message>
   <source>合同与条款</source>
   <translation>Contract</translation>
  </message>
  <message>
   <source>概况</source>
   <translation>Basics</translation>
  </message>
  <message>
   <source>读法 {count}</source>
   <translation>Readings</translation>
  </message>
  <message>
   <source>服务清单 {count}</source>
   <translation>Services</translation>
  </message>
  <message>
   <source>附件 {rows}</source>
   <translation>Annexes</translation>
  </message>
  <message>
   <source>版本 {count}</source>
   <translation>Versions</translation>
  </message>
  <message>
   <source>体检 {open_count}</source>
   <translation>Health</translation>
  </message>
  <message>
   <source>义务 {contract}</source>
   <translation>Duties</translation>
  </message>
  <message>
   <source>决定日</source>
   <translation>Decided on</translation>
  </message>
  <message>
   <source>改动与理由</source>
   <translation>Changes and reason</translation>
  </message>
  <message>
   <source>读作</source>
   <translation>Read as</translation>
  </message>
  <message>
   <source>理由</source>
   <translation>Reason</translation>
  </message>
  <message>
   <source>决定</source>
   <translation>Decide</translation>
  </message>
  <message>
   <source>还没有决定，按默认的读法。</source>
   <translation>Nothing decided yet; the default reading holds.</translation>
  </message>
  <message>
   <source>删除决定</source>
   <translation>Remove decision</translation>
  </message>
  <message>
   <source>理由（必填）：依据、商议或法务意见</source>
   <translation>Reason (required): source, talks or legal opinion</translation>
  </message>
  <message>
   <source>按所选的读法决定（Alt+S）</source>
   <translation>Decide for the chosen reading (Alt+S)</translation>
  </message>
  <message>
   <source>历次决定</source>
   <translation>Decisions so far</translation>
  </message>
  <message>
   <source>删除选中的决定（Delete）</source>
   <translation>Remove the chosen decision (Delete)</translation>
  </message>
  <message>
   <source>决定后</source>
   <translation>Once decided</translation>
  </message>
  <message>
   <source>决定日晚于截至日；应为不晚于 {day}</source>
   <translation>The day of the decision is after the as-of day; expected: not after {day}</translation>
  </message>
  <message>
   <source>现用的读法，没有变化</source>
   <translation>The reading in force, nothing changes</translation>
  </message>
  <message>
   <source>截至 {day}</source>
   <translation>As of {day}</translation>
  </message>
  <message>
   <source>金额、日期、权利和次数</source>
   <translation>Amounts, dates, rights and counts</translation>
  </message>
  <message>
   <source>推算中</source>
   <translation>working out</translation>
  </message>
  <message>
   <source>默认</source>
   <translation>Default</translation>
  </message>
  <message>
   <source>合同另定</source>
   <translation>by this contract</translation>
  </message>
  <message>
   <source>{label}：{price}</source>
   <translation>{label}: {price}</translation>
  </message>
  <message>
   <source>已决定</source>
   <translation>Decided</translation>
  </message>
  <message>
   <source>现用</source>
   <translation>In force</translation>
  </message>
  <message>
   <source>在用</source>
   <translation>In use</translation>
  </message>
  <message>
   <source>已被取代</source>
   <translation>Superseded</translation>
  </message>
  <message>
   <source>选中后推算</source>
   <translation>worked out once chosen</translation>
  </message>
  <message>
   <source>合同文字已定</source>
   <translation>settled by the text</translation>
  </message>
  <message>
   <source>{decided_by}：{reason}</source>
   <translation>{decided_by}: {reason}</translation>
  </message>
  <message>
   <source>{day} 决定</source>
   <translation>decided {day}</translation>
  </message>
  <message>
   <source>{label}（{told}）</source>
   <translation>{label} ({told})</translation>
  </message>
  <message>
   <source>合同文字有多种读法之处</source>
   <translation>Passages open to several readings</translation>
  </message>
  <message>
   <source>现用的读法</source>
   <translation>Reading in force</translation>
  </message>
  <message>
   <source>另一读法的差额，元</source>
   <translation>Other reading, yuan</translation>
  </message>
  <message>
   <source>推算差额</source>
   <translation>Compute differences</translation>
  </message>
  <message>
   <source>，都未另作决定</source>
   <translation>none decided otherwise</translation>
  </message>
  <message>
   <source>逐项推算另一读法的差额（Alt+M）</source>
   <translation>Work out what each other reading changes (Alt+M)</translation>
  </message>
  <message>
   <source>，{decided} 项已有决定</source>
   <translation>{decided} decided</translation>
  </message>
  <message>
   <source>{count} 项{words}；决定之前先看变化</source>
   <translation>{count}, {words}; look at the changes before deciding</translation>
  </message>
  <message>
   <source>决定…</source>
   <translation>Decide…</translation>
  </message>
  <message>
   <source>，都用默认</source>
   <translation>, all default</translation>
  </message>
  <message>
   <source>看另一读法的变化，写明理由后决定</source>
   <translation>See what another reading changes, then decide with a reason</translation>
  </message>
  <message>
   <source>决定读法：{title}</source>
   <translation>Decide reading: {title}</translation>
  </message>
  <message>
   <source>{words}
默认：{label}</source>
   <translation>{words}
Default: {label}</translation>
  </message>
  <message>
   <source>，{other} 项不是默认</source>
   <translation>, {other} not default</translation>
  </message>
  <message>
   <source>合同文字有多种读法之处 {count} 项{words}</source>
   <translation>{count} passages open to several readings{words}</translation>
  </message>
  <message>
   <source>原文</source>
   <translation>Original text</translation>
  </message>
  <message>
   <source>上一条（Alt+PgUp）</source>
   <translation>Previous (Alt+PgUp)</translation>
  </message>
  <message>
   <source>下一条（Alt+PgDn）</source>
   <translation>Next (Alt+PgDn)</translation>
  </message>
  <message>
   <source>系统名称</source>
   <translation>System name</translation>
  </message>
  <message>
   <source>系统 {id}</source>
   <translation>System {id}</translation>
  </message>
  <message>
   <source>增加一个信息系统（Alt+X）</source>
   <translation>Add an information system (Alt+X)</translation>
  </message>
  <message>
   <source>{name}：名称</source>
   <translation>{name}: name</translation>
  </message>
  <message>
   <source>{name}：重要信息系统</source>
   <translation>{name}: important system</translation>
  </message>
  <message>
   <source>{name}：等保级别</source>
   <translation>{name}: protection level</translation>
  </message>
  <message>
   <source>{name}：云服务费</source>
   <translation>{name}: cloud fee</translation>
  </message>
  <message>
   <source>，{unstated} 个未约定费用，按合同总额计</source>
   <translation>; {unstated} with no fee agreed, the total fee is used</translation>
  </message>
  <message>
   <source>{count} 个{words}</source>
   <translation>{count} systems{words}</translation>
  </message>
  <message>
   <source>删除{name}</source>
   <translation>Remove {name}</translation>
  </message>
  <message>
   <source>原合同</source>
   <translation>Original contract</translation>
  </message>
  <message>
   <source>尚未生效</source>
   <translation>Not in force yet</translation>
  </message>
  <message>
   <source>此前适用</source>
   <translation>Applied before</translation>
  </message>
  <message>
   <source>{value} 元</source>
   <translation>{value} yuan</translation>
  </message>
  <message>
   <source>{name}（{count} 项）</source>
   <translation>{name} ({count})</translation>
  </message>
  <message>
   <source>版本</source>
   <translation>Versions</translation>
  </message>
  <message>
   <source>生效</source>
   <translation>In force from</translation>
  </message>
  <message>
   <source>改动</source>
   <translation>Changes</translation>
  </message>
  <message>
   <source>发生在生效前的事实按此前的版本计算，合同整体的项目按在用的版本</source>
   <translation>Earlier facts go by the earlier version, the contract as a whole by the version in force</translation>
  </message>
  <message>
   <source>登记补充协议</source>
   <translation>Record supplement</translation>
  </message>
  <message>
   <source>先看变化，再登记</source>
   <translation>look at the changes, then record</translation>
  </message>
  <message>
   <source>改动的约定</source>
   <translation>Terms changed</translation>
  </message>
  <message>
   <source>清空</source>
   <translation>Clear</translation>
  </message>
  <message>
   <source>登记后</source>
   <translation>Once recorded</translation>
  </message>
  <message>
   <source>删除选中的补充协议（Delete）</source>
   <translation>Remove the chosen supplement (Delete)</translation>
  </message>
  <message>
   <source>补充协议名称</source>
   <translation>Title of the supplement</translation>
  </message>
  <message>
   <source>生效日</source>
   <translation>Effective from</translation>
  </message>
  <message>
   <source>放弃填写的内容</source>
   <translation>Discard what was filled in</translation>
  </message>
  <message>
   <source>登记这份补充协议（Alt+S）</source>
   <translation>Record this supplement (Alt+S)</translation>
  </message>
  <message>
   <source>还没有改动</source>
   <translation>No changes yet</translation>
  </message>
  <message>
   <source>金额和日期</source>
   <translation>Amounts and dates</translation>
  </message>
  <message>
   <source>还没有证据文件。在事件、认定和各项记录旁可以添加，也可以把文件拖到记录上。</source>
   <translation>No evidence files yet. Add them beside incidents, findings and other records, or drop files on a record.</translation>
  </message>
  <message>
   <source>合同、事实、评估结果、计算过程、月结单、修改记录和证据文件清单装入一个 ZIP，附每一项的 SHA-256，不用本程序也能核验。</source>
   <translation>Contract, facts, assessment, workings, monthly statements, audit trail and the list of evidence files in one ZIP, with the SHA-256 of each; verifiable without this program.</translation>
  </message>
  <message>
   <source>正在假设，所示的数字没有存入文件</source>
   <translation>A trial is on: the figures shown are not stored</translation>
  </message>
  <message>
   <source>文件中的数字</source>
   <translation>figures of the file</translation>
  </message>
  <message>
   <source>请先采纳或放弃假设</source>
   <translation>adopt or discard the trial first</translation>
  </message>
  <message>
   <source>文件</source>
   <translation>File</translation>
  </message>
  <message>
   <source>所属</source>
   <translation>Side</translation>
  </message>
  <message>
   <source>类型</source>
   <translation>Type</translation>
  </message>
  <message>
   <source>大小</source>
   <translation>Size</translation>
  </message>
  <message>
   <source>存入</source>
   <translation>Stored</translation>
  </message>
  <message>
   <source>请关闭占用该文件的程序，或换一个位置</source>
   <translation>close the program that uses the file, or choose another place</translation>
  </message>
  <message>
   <source>还没有认定。</source>
   <translation>No findings yet.</translation>
  </message>
  <message>
   <source>服务期还没有开始。</source>
   <translation>The service term has not begun.</translation>
  </message>
  <message>
   <source>审计包</source>
   <translation>Audit package</translation>
  </message>
  <message>
   <source>附上证据文件原件</source>
   <translation>With the evidence files themselves</translation>
  </message>
  <message>
   <source>包含个人信息（默认遮盖姓名、电话、证件号、账号）</source>
   <translation>With personal data (else names, phones, ids and accounts are masked)</translation>
  </message>
  <message>
   <source>生成审计包</source>
   <translation>Make audit package</translation>
  </message>
  <message>
   <source>原件的内容不能遮盖，可能含有个人信息。</source>
   <translation>Originals cannot be masked and may hold personal data.</translation>
  </message>
  <message>
   <source>报告与归档</source>
   <translation>Reports and archive</translation>
  </message>
  <message>
   <source>证据文件</source>
   <translation>Evidence files</translation>
  </message>
  <message>
   <source>打开文件</source>
   <translation>Open file</translation>
  </message>
  <message>
   <source>到记录去</source>
   <translation>Go to record</translation>
  </message>
  <message>
   <source>审计包存为</source>
   <translation>Save audit package as</translation>
  </message>
  <message>
   <source>ZIP 压缩包 (*.zip)</source>
   <translation>ZIP archive (*.zip)</translation>
  </message>
  <message>
   <source>不能写入 {target}（{error}）</source>
   <translation>Cannot write {target} ({error})</translation>
  </message>
  <message>
   <source>把审计包存为 ZIP（Alt+U）</source>
   <translation>Save the audit package as a ZIP (Alt+U)</translation>
  </message>
  <message>
   <source>打开选中文件的只读副本（Enter）</source>
   <translation>Open a read-only copy of the file chosen (Enter)</translation>
  </message>
  <message>
   <source>到选中文件所属的记录去</source>
   <translation>Go to the record of the file chosen</translation>
  </message>
  <message>
   <source>{report}的内容</source>
   <translation>Contents of the {report}</translation>
  </message>
  <message>
   <source>{report}存为 PDF</source>
   <translation>{report} as PDF</translation>
  </message>
  <message>
   <source>{report}存为 Word 文档</source>
   <translation>{report} as Word</translation>
  </message>
  <message>
   <source>把{report}存为 PDF</source>
   <translation>Save the {report} as PDF</translation>
  </message>
  <message>
   <source>把{report}存为 Word 文档</source>
   <translation>Save the {report} as a Word document</translation>
  </message>
  <message>
   <source>{count} 个，共 {total}</source>
   <translation>{count} files, {total} in all</translation>
  </message>
  <message>
   <source>已生成审计包 {name}，{entries} 项，清单的哈希 {digest}…</source>
   <translation>Audit package {name} made, {entries} entries, hash of the list {digest}…</translation>
  </message>
  <message>
   <source>与存入时相同的内容</source>
   <translation>the contents as they were stored</translation>
  </message>
  <message>
   <source>整个文件（含其中每份合同）回到这份备份的样子。现在的文件先备份一份，再整套挪到旁边的文件夹里，不删除。</source>
   <translation>The whole file, with every contract in it, goes back to what it was in this backup. The present file is backed up first and moved into a folder beside it, nothing is deleted.</translation>
  </message>
  <message>
   <source>立即备份</source>
   <translation>Back up now</translation>
  </message>
  <message>
   <source>恢复到选中的备份…</source>
   <translation>Restore backup…</translation>
  </message>
  <message>
   <source>复制并核验（Alt+B）</source>
   <translation>Copy and verify (Alt+B)</translation>
  </message>
  <message>
   <source>把文件换成这份备份（Alt+R）</source>
   <translation>Put this backup in the place of the file (Alt+R)</translation>
  </message>
  <message>
   <source>最近一份备份之后没有改动</source>
   <translation>No changes since the last backup</translation>
  </message>
  <message>
   <source>备份在 {folder}</source>
   <translation>Backups are in {folder}</translation>
  </message>
  <message>
   <source>恢复到 {made_at:%Y-%m-%d %H:%M:%S} 的备份？</source>
   <translation>Restore the backup of {made_at:%Y-%m-%d %H:%M:%S}?</translation>
  </message>
  <message>
   <source>{made_at:%H:%M:%S} 已备份并核验</source>
   <translation>{made_at:%H:%M:%S} backed up and verified</translation>
  </message>
  <message>
   <source> 复制</source>
   <translation> Copy</translation>
  </message>
  <message>
   <source> 已复制</source>
   <translation> Copied</translation>
  </message>
  <message>
   <source>复制{name}</source>
   <translation>Copy {name}</translation>
  </message>
  <message>
   <source>放假安排 (*.xlsx *.xls *.csv *.yaml *.yml *.json)</source>
   <translation>Holidays (*.xlsx *.xls *.csv *.yaml *.yml *.json)</translation>
  </message>
  <message>
   <source>导入的表格（xlsx、CSV）每天一行，列名为“日期”“安排”“节日”，安排填“放假”或“调休上班”；YAML、JSON 文件的写法见用户指南。导入后对所有合同生效，已封存的月份不变。</source>
   <translation>An imported table (xlsx, CSV) has one row a day with the columns “日期,安排,节日”: day, 放假 (off) or 调休上班 (workday), holiday; the user guide tells how YAML and JSON files are written. It applies to all contracts; sealed months do not change.</translation>
  </message>
  <message>
   <source>年份</source>
   <translation>Year</translation>
  </message>
  <message>
   <source>放假</source>
   <translation>Day off</translation>
  </message>
  <message>
   <source>调休上班</source>
   <translation>Make-up workday</translation>
  </message>
  <message>
   <source>星期</source>
   <translation>Weekday</translation>
  </message>
  <message>
   <source>安排</source>
   <translation>Kind</translation>
  </message>
  <message>
   <source>节日</source>
   <translation>Holiday</translation>
  </message>
  <message>
   <source>导入一年</source>
   <translation>Import a year</translation>
  </message>
  <message>
   <source>国务院放假安排</source>
   <translation>State Council holidays</translation>
  </message>
  <message>
   <source>尚未公布：周一至周五按工作日估计，期限注明“估计”</source>
   <translation>Not announced: estimated Monday to Friday, limits say “estimated”</translation>
  </message>
  <message>
   <source>导入一年的放假安排</source>
   <translation>Import the holidays of a year</translation>
  </message>
  <message>
   <source>已公布</source>
   <translation>Announced</translation>
  </message>
  <message>
   <source>未公布</source>
   <translation>Pending</translation>
  </message>
  <message>
   <source>从文件导入新公布的一年（Alt+R）</source>
   <translation>Import a newly announced year from a file (Alt+R)</translation>
  </message>
  <message>
   <source>放假与调休</source>
   <translation>Days off and make-up workdays</translation>
  </message>
  <message>
   <source>版本 {version}</source>
   <translation>version {version}</translation>
  </message>
  <message>
   <source>{count} 天</source>
   <translation>{count} days</translation>
  </message>
  <message>
   <source>{year} 年</source>
   <translation>{year}</translation>
  </message>
  <message>
   <source>表中的数字和日期可以直接计算；没有内容的列不导出。</source>
   <translation>Figures and days in the tables can be computed with; empty columns are left out.</translation>
  </message>
  <message>
   <source>模板的下拉列表来自本合同的系统、人员和各项用语；隐藏的第一列是编号，导入时据此认出原来的记录。</source>
   <translation>The lists to choose from are the systems, people and words of this contract; the hidden first column is the number by which an import knows a record again.</translation>
  </message>
  <message>
   <source>用导入助手可以并入这份合同，或在另一台电脑上新建一份。证据文件的内容、月度封存和修改记录不在其中，请用备份保存。</source>
   <translation>The import assistant takes it into this contract, or makes one anew on another computer. Contents of evidence files, sealed months and the audit trail are not in it: keep those by backups.</translation>
  </message>
  <message>
   <source>不勾选时，台账、清单、报告、日历和查找结果里的姓名留首字，电话、邮箱遮盖；填写模板里留空，导入时空白单元格选“保持原值”，原来的内容不变。函件、工作交接书和整份合同写明姓名。</source>
   <translation>Unless ticked, names keep their first character in ledgers, lists, reports, calendars and search, and phones and e-mail are masked; templates leave them empty, which changes nothing at an import as long as empty cells keep what is recorded. Letters, the hand-over document and the whole contract give names.</translation>
  </message>
  <message>
   <source>各期的应付、已付、已扣、净付和大写，收付明细，发票</source>
   <translation>due, paid, set off and net of each instalment, in words; entries; invoices</translation>
  </message>
  <message>
   <source>逐项认定的条款、基数、系数、金额和决定，认定依据，各月合计与图</source>
   <translation>clause, base, coefficient, amount and decision of each finding; its basis; months and chart</translation>
  </message>
  <message>
   <source>赔付上限各种读法下的可扣、已扣、尚可扣和净付，逐步用公式算出</source>
   <translation>deductible, deducted, room and net under every reading of the cap, step by step in formulas</translation>
  </message>
  <message>
   <source>各月工单、平均响应与恢复、各系统可用性、时限核对与图</source>
   <translation>tickets, mean response and recovery of the months, availability, limits kept and chart</translation>
  </message>
  <message>
   <source>包含个人信息（姓名、电话、邮箱）</source>
   <translation>Include personal data (names, phones, e-mail)</translation>
  </message>
  <message>
   <source>导出台账</source>
   <translation>Export ledgers</translation>
  </message>
  <message>
   <source>要导出的清单</source>
   <translation>List to export</translation>
  </message>
  <message>
   <source>导出清单</source>
   <translation>Export list</translation>
  </message>
  <message>
   <source>要填写的模板</source>
   <translation>Template to fill in</translation>
  </message>
  <message>
   <source>带上已登记的记录</source>
   <translation>Include existing records</translation>
  </message>
  <message>
   <source>导出模板</source>
   <translation>Export template</translation>
  </message>
  <message>
   <source>导出整份合同</source>
   <translation>Export whole contract</translation>
  </message>
  <message>
   <source>财务台账</source>
   <translation>Ledgers for finance</translation>
  </message>
  <message>
   <source>带封面的 Excel 工作簿，合计是公式，与程序的数字相同</source>
   <translation>an Excel workbook with a cover; its sums are formulas and equal those of the program</translation>
  </message>
  <message>
   <source>记录清单</source>
   <translation>Lists of records</translation>
  </message>
  <message>
   <source>任何一类记录，每个字段一列</source>
   <translation>any kind of record, a column for each field</translation>
  </message>
  <message>
   <source>填写模板</source>
   <translation>Templates to fill in</translation>
  </message>
  <message>
   <source>填好后用导入助手导回</source>
   <translation>fill them in and import them again</translation>
  </message>
  <message>
   <source>整份合同</source>
   <translation>Whole contract</translation>
  </message>
  <message>
   <source>条款、当事人、系统、读法和每一类记录，各在自己的表里</source>
   <translation>Terms, parties, systems, readings and every kind of record, each on a sheet of its own</translation>
  </message>
  <message>
   <source>个人信息</source>
   <translation>Personal data</translation>
  </message>
  <message>
   <source>为这个文件记住</source>
   <translation>Remembered for this file</translation>
  </message>
  <message>
   <source>把勾选的台账写进一个工作簿（Alt+E）</source>
   <translation>Write the ledgers ticked into one workbook (Alt+E)</translation>
  </message>
  <message>
   <source>把一类记录导出为工作簿</source>
   <translation>Export one kind of record as a workbook</translation>
  </message>
  <message>
   <source>导出可以填写后再导入的工作簿</source>
   <translation>Export a workbook that can be filled in and imported</translation>
  </message>
  <message>
   <source>合同本身和所有记录写进一个工作簿，可以再导入</source>
   <translation>The contract and all of its records in one workbook, which can be imported again</translation>
  </message>
  <message>
   <source>全部种类，每类一张表</source>
   <translation>All kinds, a sheet each</translation>
  </message>
  <message>
   <source>请检查用户目录的权限和磁盘空间</source>
   <translation>Check the permissions and the space of the user folder</translation>
  </message>
  <message>
   <source>没有记住：{cause}</source>
   <translation>Not remembered: {cause}</translation>
  </message>
  <message>
   <source>可以写入的用户目录</source>
   <translation>a user folder that can be written</translation>
  </message>
  <message>
   <source>删除的证据文件仍占空间：撤销和回收站随时可以恢复它，整理不会丢掉它。</source>
   <translation>Removed evidence files still take room: undo and the recycle bin can bring them back at any time, and compacting does not lose them.</translation>
  </message>
  <message>
   <source>检查后列出文件中的合同。</source>
   <translation>The contracts in the file are listed after the check.</translation>
  </message>
  <message>
   <source>登记的事实</source>
   <translation>Facts recorded</translation>
  </message>
  <message>
   <source>修改记录</source>
   <translation>Audit trail</translation>
  </message>
  <message>
   <source>月结单</source>
   <translation>Monthly statements</translation>
  </message>
  <message>
   <source>已整理并检查完好：{before} → {after}；整理前的备份在“备份”中</source>
   <translation>Compacted and found sound: {before} → {after}; the backup from before is under Backups</translation>
  </message>
  <message>
   <source>立即检查</source>
   <translation>Check now</translation>
  </message>
  <message>
   <source>生成工作交接书…</source>
   <translation>Hand-over document…</translation>
  </message>
  <message>
   <source>整理文件</source>
   <translation>Compact file</translation>
  </message>
  <message>
   <source>尚未检查</source>
   <translation>Not checked yet</translation>
  </message>
  <message>
   <source>最后一条修改记录的哈希</source>
   <translation>Hash of the last audit entry</translation>
  </message>
  <message>
   <source>加密</source>
   <translation>Encryption</translation>
  </message>
  <message>
   <source>口令加密整个文件及其备份；不设口令时，拿到文件的人都能读</source>
   <translation>Encrypts the whole file and its backups; without a password anyone who gets the file can read it</translation>
  </message>
  <message>
   <source>取消口令…</source>
   <translation>Remove password…</translation>
  </message>
  <message>
   <source>立即锁定</source>
   <translation>Lock now</translation>
  </message>
  <message>
   <source>第二份备份</source>
   <translation>Second backup</translation>
  </message>
  <message>
   <source>每次备份同时写一份到这个文件夹，例如 U 盘；为这个文件记住</source>
   <translation>Each backup is also written to this folder, such as a USB stick; remembered for this file</translation>
  </message>
  <message>
   <source>选择文件夹…</source>
   <translation>Choose a folder…</translation>
  </message>
  <message>
   <source>不再写第二份</source>
   <translation>No second backup</translation>
  </message>
  <message>
   <source>第二份备份放在哪里</source>
   <translation>Folder for the second backup</translation>
  </message>
  <message>
   <source>完整性</source>
   <translation>Integrity</translation>
  </message>
  <message>
   <source>数据库的每一页、每条记录、修改记录链、月结单和证据文件的哈希</source>
   <translation>Every page of the database, every record, the chain of the audit trail, statements and the hashes of evidence files</translation>
  </message>
  <message>
   <source>文件中的合同</source>
   <translation>Contracts in the file</translation>
  </message>
  <message>
   <source>交接</source>
   <translation>Handover</translation>
  </message>
  <message>
   <source>一份文档，列出合同概况、各项未结事项、联系人、读法决定、月结单和文件内容</source>
   <translation>A document with the contract, all that is open, contacts, readings decided, statements and what the file holds</translation>
  </message>
  <message>
   <source>{words}（{size:,} 字节）</source>
   <translation>{words} ({size:,} bytes)</translation>
  </message>
  <message>
   <source>重新读取整个文件并核验（Alt+J）</source>
   <translation>Read the whole file again and verify it (Alt+J)</translation>
  </message>
  <message>
   <source>Word 文档，列出未结事项（Alt+B）</source>
   <translation>A Word document with all that is open (Alt+B)</translation>
  </message>
  <message>
   <source>先备份，再把文件重写紧凑；记录、修改记录和可恢复的内容一样不少（Alt+G）</source>
   <translation>Backs the file up, then writes it anew without free room; no record, audit entry or content that can be had back is lost (Alt+G)</translation>
  </message>
  <message>
   <source>所在目录</source>
   <translation>Folder</translation>
  </message>
  <message>
   <source>其中证据文件</source>
   <translation>Evidence files</translation>
  </message>
  <message>
   <source>格式版本</source>
   <translation>File version</translation>
  </message>
  <message>
   <source>上次保存</source>
   <translation>Last saved</translation>
  </message>
  <message>
   <source>已加密</source>
   <translation>Yes</translation>
  </message>
  <message>
   <source>未加密</source>
   <translation>No</translation>
  </message>
  <message>
   <source>更改口令…</source>
   <translation>Change password…</translation>
  </message>
  <message>
   <source>设置口令…</source>
   <translation>Set password…</translation>
  </message>
  <message>
   <source>设置或更改口令（Alt+K）</source>
   <translation>Set or change the password (Alt+K)</translation>
  </message>
  <message>
   <source>不再加密</source>
   <translation>Encrypt no longer</translation>
  </message>
  <message>
   <source>锁定窗口（Ctrl+Shift+L）</source>
   <translation>Lock the window (Ctrl+Shift+L)</translation>
  </message>
  <message>
   <source>选择一个可以写入的文件夹（Alt+W）</source>
   <translation>Choose a folder that can be written to (Alt+W)</translation>
  </message>
  <message>
   <source>已有的第二份备份留着</source>
   <translation>Second backups that exist are kept</translation>
  </message>
  <message>
   <source>只备份在本机</source>
   <translation>On this computer only</translation>
  </message>
  <message>
   <source>{contents}，含已删除而可恢复的</source>
   <translation>{contents}, with those deleted that can be restored</translation>
  </message>
  <message>
   <source>文件不完整</source>
   <translation>The file is damaged</translation>
  </message>
  <message>
   <source>{folder}（现在不在，插上后继续写）</source>
   <translation>{folder} (away; goes on once plugged in)</translation>
  </message>
  <message>
   <source>{now:%H:%M:%S} 检查完好，修改记录 {entries:,} 条</source>
   <translation>Checked {now:%H:%M:%S}: intact, {entries:,} audit entries</translation>
  </message>
  <message>
   <source>选中一行可看原因；空格键决定这一行是否导入。空白的单元格不改动已有内容。</source>
   <translation>Choose a row to see why; Space decides whether it is imported. Blank cells change nothing.</translation>
  </message>
  <message>
   <source>选中一行可看原因；空格键决定这一行是否导入。空白的单元格会清空已有内容，请逐行核对。</source>
   <translation>Choose a row to see why; the space bar decides whether it is imported. Empty cells clear what is recorded: please check row by row.</translation>
  </message>
  <message>
   <source>数字</source>
   <translation>Figure</translation>
  </message>
  <message>
   <source>导入后</source>
   <translation>After the import</translation>
  </message>
  <message>
   <source>将登记为新的记录。</source>
   <translation>Recorded as a new record.</translation>
  </message>
  <message>
   <source>计算</source>
   <translation>Compute</translation>
  </message>
  <message>
   <source>导入后的变化</source>
   <translation>What the import changes</translation>
  </message>
  <message>
   <source>尚未写入</source>
   <translation>Not written yet</translation>
  </message>
  <message>
   <source>下一处</source>
   <translation>Next</translation>
  </message>
  <message>
   <source>这一行</source>
   <translation>This row</translation>
  </message>
  <message>
   <source>这一行是哪条记录</source>
   <translation>Which record this row is</translation>
  </message>
  <message>
   <source>检查结果</source>
   <translation>Result</translation>
  </message>
  <message>
   <source>还没有检查</source>
   <translation>Not checked yet</translation>
  </message>
  <message>
   <source>回答左边的问题后，每一行都会检查并列出结果。金额和时长的单位不会猜测。</source>
   <translation>Answer the questions on the left; every row is then checked and listed. Units of sums and times are never guessed.</translation>
  </message>
  <message>
   <source>将更新 {id}：{listed}</source>
   <translation>Updates {id}: {listed}</translation>
  </message>
  <message>
   <source>计算导入对金额和月均值的影响</source>
   <translation>Compute what the import does to sums and monthly means</translation>
  </message>
  <message>
   <source>尚未写入，金额和均值都不变</source>
   <translation>Not written yet; sums and means are as they were</translation>
  </message>
  <message>
   <source>下一个错误或待定的行（F8）</source>
   <translation>Next row with an error or open (F8)</translation>
  </message>
  <message>
   <source>其余的行不受影响</source>
   <translation>the other rows are not affected</translation>
  </message>
  <message>
   <source>每一行都可以读懂</source>
   <translation>Every row can be read</translation>
  </message>
  <message>
   <source>与已有的 {id} 一致，不改动。</source>
   <translation>The same as {id}; nothing changes.</translation>
  </message>
  <message>
   <source>第 {number} 行</source>
   <translation>Row {number}</translation>
  </message>
  <message>
   <source>这一行是？</source>
   <translation>This row is?</translation>
  </message>
  <message>
   <source>作为新记录</source>
   <translation>a new record</translation>
  </message>
  <message>
   <source>{wrong} 行有错或待定，{rest}</source>
   <translation>{wrong} rows wrong or open, {rest}</translation>
  </message>
  <message>
   <source>更新 {each}</source>
   <translation>update {each}</translation>
  </message>
  <message>
   <source>中断从第一个说“中断”的采样或告警起，到下一个说“正常”的止；文件结束时还没有恢复的，作为未结束的中断。一个采样只代表到下一个采样为止，最多一个采样间隔；再晚就是没有采样，怎么算由您决定。先合并，后略去。同一个系统有几个监控名称时，任一中断即算中断。时间按北京时间。</source>
   <translation>An outage runs from the first sample or alert that counts as Outage to the next that counts as Normal; one that has not ended with the file stays open. A sample stands for the time to the next one, at most one interval; later than that is time without samples, and you decide how it counts. Gaps are joined first, short outages left out after. Of several monitored names of one system, any that is down counts. Times are Beijing time.</translation>
  </message>
  <message>
   <source>定时采样（每隔一段时间一行）</source>
   <translation>Samples (a row at each interval)</translation>
  </message>
  <message>
   <source>告警与恢复（有变化才有一行）</source>
   <translation>Alerts and recoveries (a row at each change)</translation>
  </message>
  <message>
   <source>请说明</source>
   <translation>Say what it means</translation>
  </message>
  <message>
   <source>中断</source>
   <translation>Outage</translation>
  </message>
  <message>
   <source>不计</source>
   <translation>Not counted</translation>
  </message>
  <message>
   <source>监控导出</source>
   <translation>Monitoring export</translation>
  </message>
  <message>
   <source>记录的方式</source>
   <translation>Rows are</translation>
  </message>
  <message>
   <source>时间在哪一列</source>
   <translation>Time column</translation>
  </message>
  <message>
   <source>钟点在哪一列</source>
   <translation>Column of the time of day</translation>
  </message>
  <message>
   <source>状态在哪一列</source>
   <translation>State column</translation>
  </message>
  <message>
   <source>系统在哪一列</source>
   <translation>System column</translation>
  </message>
  <message>
   <source>其余不导入</source>
   <translation>Leave out the rest</translation>
  </message>
  <message>
   <source>状态词与系统</source>
   <translation>State words and systems</translation>
  </message>
  <message>
   <source>还没有选择系统的名称都不导入</source>
   <translation>Import no name that has no system yet</translation>
  </message>
  <message>
   <source>请选择</source>
   <translation>Choose</translation>
  </message>
  <message>
   <source>不导入</source>
   <translation>not imported</translation>
  </message>
  <message>
   <source>（整个文件）</source>
   <translation>(whole file)</translation>
  </message>
  <message>
   <source>{letters}  {head}（{sample}）</source>
   <translation>{letters}: {head} ({sample})</translation>
  </message>
  <message>
   <source>全部是同一个系统</source>
   <translation>All one system</translation>
  </message>
  <message>
   <source>与日期在同一列</source>
   <translation>In the same column as the date</translation>
  </message>
  <message>
   <source>请说明这个词是正常还是中断</source>
   <translation>Say whether this word means normal or outage</translation>
  </message>
  <message>
   <source>请选择是合同里的哪个系统</source>
   <translation>Choose which system of the contract it is</translation>
  </message>
  <message>
   <source>状态词</source>
   <translation>State words</translation>
  </message>
  <message>
   <source>监控里的名称 → 合同里的系统</source>
   <translation>Monitored name → system of the contract</translation>
  </message>
  <message>
   <source>{word} 的意思</source>
   <translation>Meaning of {word}</translation>
  </message>
  <message>
   <source>{value} 是哪个系统</source>
   <translation>System of {value}</translation>
  </message>
  <message>
   <source>这个文件</source>
   <translation>this file</translation>
  </message>
  <message>
   <source>整次导入可一步撤销（Ctrl+Z）；表格中没有的记录不会删除</source>
   <translation>The whole import is undone in one step (Ctrl+Z); records that are not in the table stay</translation>
  </message>
  <message>
   <source>换一个文件</source>
   <translation>Another file</translation>
  </message>
  <message>
   <source>写入选中的行（Alt+I）</source>
   <translation>Write the rows chosen (Alt+I)</translation>
  </message>
  <message>
   <source>放弃这次导入，另选文件（Esc）</source>
   <translation>Give up this import and choose another file (Esc)</translation>
  </message>
  <message>
   <source>正在检查 {done:,} / {total:,} 行</source>
   <translation>Checking {done:,} of {total:,} rows</translation>
  </message>
  <message>
   <source>保持原值</source>
   <translation>Keep what is recorded</translation>
  </message>
  <message>
   <source>清空已有内容</source>
   <translation>Clear what is recorded</translation>
  </message>
  <message>
   <source>对应列</source>
   <translation>Columns</translation>
  </message>
  <message>
   <source>导入为</source>
   <translation>Import as</translation>
  </message>
  <message>
   <source>工作表</source>
   <translation>Sheet</translation>
  </message>
  <message>
   <source>表头在第几行</source>
   <translation>Row of the headings</translation>
  </message>
  <message>
   <source>空白单元格</source>
   <translation>Empty cells</translation>
  </message>
  <message>
   <source>文件的列</source>
   <translation>Columns of the file</translation>
  </message>
  <message>
   <source>不读</source>
   <translation>Not read</translation>
  </message>
  <message>
   <source>{name}（隐藏）</source>
   <translation>{name} (hidden)</translation>
  </message>
  <message>
   <source>{read} / {count} 列导入</source>
   <translation>{read} of {count} columns are imported</translation>
  </message>
  <message>
   <source>{whole} 导入到</source>
   <translation>{whole} goes to</translation>
  </message>
  <message>
   <source>{whole} 的单位</source>
   <translation>Unit of {whole}</translation>
  </message>
  <message>
   <source>请先说明这一列的单位</source>
   <translation>Say the unit of this column first</translation>
  </message>
  <message>
   <source>可读</source>
   <translation>Fine</translation>
  </message>
  <message>
   <source>单位是？</source>
   <translation>Unit?</translation>
  </message>
  <message>
   <source>请在左边说明单位：{listed}</source>
   <translation>Say the units on the left: {listed}</translation>
  </message>
  <message>
   <source>请在左边选择哪一列是：{missing}</source>
   <translation>Choose on the left which column is: {missing}</translation>
  </message>
  <message>
   <source>{wrong} 错</source>
   <translation>{wrong} bad</translation>
  </message>
  <message>
   <source>单位：{each}</source>
   <translation>unit: {each}</translation>
  </message>
  <message>
   <source>还没有写入：下一步逐行检查，再决定导入哪些</source>
   <translation>Nothing is written yet: check row by row next, then decide what to import</translation>
  </message>
  <message>
   <source>按普通表格导入</source>
   <translation>Import as a table</translation>
  </message>
  <message>
   <source>有些时段没有采样，请在上面选择怎么算</source>
   <translation>Some time has no samples: choose above how it counts</translation>
  </message>
  <message>
   <source>这不是监控导出，按普通表格读取</source>
   <translation>This is no monitoring export: read it as an ordinary table</translation>
  </message>
  <message>
   <source>请在左边说明状态词是正常还是中断</source>
   <translation>Say at the left which state words mean normal and which outage</translation>
  </message>
  <message>
   <source>逐行检查要导入的中断（Alt+I）</source>
   <translation>Check the outages to import row by row (Alt+I)</translation>
  </message>
  <message>
   <source>{name} · 监控导出 · {size:,.1f} MB</source>
   <translation>{name} · monitoring export · {size:,.1f} MB</translation>
  </message>
  <message>
   <source>下一步：逐行检查 {taken:,} 次</source>
   <translation>Next: check {taken:,} row by row</translation>
  </message>
  <message>
   <source>请在左边说明状态词：{listed}</source>
   <translation>Say at the left what these words mean: {listed}</translation>
  </message>
  <message>
   <source>请在左边选择是哪个系统：{value}</source>
   <translation>Choose the system at the left: {value}</translation>
  </message>
  <message>
   <source>中断超过 {most:,} 次，请设置合并的间隔或不计的时长</source>
   <translation>Over {most:,} outages: set a gap to join or a length to leave out</translation>
  </message>
  <message>
   <source>“{word}”（{count:,} 行）</source>
   <translation>“{word}” ({count:,} rows)</translation>
  </message>
  <message>
   <source>系统的对应没有记住（{error}），下次需要重新选择</source>
   <translation>The choice of systems was not remembered ({error}); choose again next time</translation>
  </message>
  <message>
   <source>整个文件</source>
   <translation>the whole file</translation>
  </message>
  <message>
   <source>正在假设，文件的内容无处可存</source>
   <translation>A what-if is on; contents of files have no place in it</translation>
  </message>
  <message>
   <source>存下原文件</source>
   <translation>Keep the file</translation>
  </message>
  <message>
   <source>把 {name}（{size:,} 字节）作为这次导入的证据存入合同文件，多年后可证明读到的是什么；每个不超过 {most}
SHA-256 {sha256}</source>
   <translation>Keeps {name} ({size:,} bytes) in the contract file as evidence of this import, so that years later it can be proven what was read; at most {most} each
SHA-256 {sha256}</translation>
  </message>
  <message>
   <source>缺采样的时段：请选择</source>
   <translation>Time without samples: choose</translation>
  </message>
  <message>
   <source>缺采样：不算中断</source>
   <translation>No samples: no outage</translation>
  </message>
  <message>
   <source>缺采样：两侧都中断才算</source>
   <translation>No samples: outage if down on both sides</translation>
  </message>
  <message>
   <source>缺采样：全部算中断</source>
   <translation>No samples: always an outage</translation>
  </message>
  <message>
   <source>中断起</source>
   <translation>From</translation>
  </message>
  <message>
   <source>中断止</source>
   <translation>Until</translation>
  </message>
  <message>
   <source>时长</source>
   <translation>Duration</translation>
  </message>
  <message>
   <source>归入</source>
   <translation>Goes to</translation>
  </message>
  <message>
   <source>月份</source>
   <translation>Month</translation>
  </message>
  <message>
   <source>监控</source>
   <translation>Seen</translation>
  </message>
  <message>
   <source>已登记</source>
   <translation>Recorded</translation>
  </message>
  <message>
   <source>已认定</source>
   <translation>Agreed</translation>
  </message>
  <message>
   <source>压缩后的中断</source>
   <translation>Outages found</translation>
  </message>
  <message>
   <source>缺采样的时段</source>
   <translation>Time without samples</translation>
  </message>
  <message>
   <source>合并间隔不足多少秒的中断</source>
   <translation>Join outages less than so many seconds apart</translation>
  </message>
  <message>
   <source>略去时长不足多少秒的中断</source>
   <translation>Leave out outages shorter than so many seconds</translation>
  </message>
  <message>
   <source>正在读取</source>
   <translation>Reading</translation>
  </message>
  <message>
   <source>各月核对</source>
   <translation>Month by month</translation>
  </message>
  <message>
   <source>监控、已登记的中断、已认定的可用性（时:分:秒）</source>
   <translation>seen, recorded, agreed (h:mm:ss)</translation>
  </message>
  <message>
   <source>这一次中断</source>
   <translation>This outage</translation>
  </message>
  <message>
   <source>归入哪个事件</source>
   <translation>Incident it goes to</translation>
  </message>
  <message>
   <source>{name}，止于 {end}。{recorded}时间重叠的事件：{candidates}。</source>
   <translation>{name}, until {end}. {recorded}Incidents at the same time: {candidates}.</translation>
  </message>
  <message>
   <source>未恢复</source>
   <translation>Not recovered</translation>
  </message>
  <message>
   <source>＋ 新建事件</source>
   <translation>+ New incident</translation>
  </message>
  <message>
   <source>已登记，不导入</source>
   <translation>Recorded, not imported</translation>
  </message>
  <message>
   <source>不合并</source>
   <translation>none</translation>
  </message>
  <message>
   <source>不略去</source>
   <translation>none</translation>
  </message>
  <message>
   <source>已读</source>
   <translation>Read so far</translation>
  </message>
  <message>
   <source>停止读取（Esc）</source>
   <translation>Stop reading (Esc)</translation>
  </message>
  <message>
   <source>合并间隔不足</source>
   <translation>Join gaps under</translation>
  </message>
  <message>
   <source>略去时长不足</source>
   <translation>Leave out under</translation>
  </message>
  <message>
   <source>请说明没有采样的时段怎么算</source>
   <translation>Say how time without samples counts</translation>
  </message>
  <message>
   <source>可以逐行检查</source>
   <translation>Ready to be checked row by row</translation>
  </message>
  <message>
   <source>下一次没有归入的中断（F8）</source>
   <translation>Next outage that goes nowhere yet (F8)</translation>
  </message>
  <message>
   <source>选中一次中断，可看它与哪些事件重叠，改为归入别的事件或不导入。</source>
   <translation>Choose an outage to see which incidents it overlaps, and to put it into another one or leave it out.</translation>
  </message>
  <message>
   <source>文件结束时（{seen}）还没有恢复</source>
   <translation>the end of the file ({seen}), not recovered</translation>
  </message>
  <message>
   <source>其中 {recorded} 已登记在事件里。</source>
   <translation>{recorded} of it is recorded already. </translation>
  </message>
  <message>
   <source>{name}，止于 {end}。{recorded}没有与它时间重叠的事件。</source>
   <translation>{name}, until {end}. {recorded}No incident at the same time.</translation>
  </message>
  <message>
   <source>已读 {done:,.1f} / {size:,.1f} MB</source>
   <translation>{done:,.1f} / {size:,.1f} MB read</translation>
  </message>
  <message>
   <source>{rows:,} 行 → {count:,} 次中断，合计 {total}</source>
   <translation>{rows:,} rows → {count:,} outages, {total} in all</translation>
  </message>
  <message>
   <source>新建事件</source>
   <translation>New incident</translation>
  </message>
  <message>
   <source>{span} 至 {span2}</source>
   <translation>{span} to {span2}</translation>
  </message>
  <message>
   <source>采样间隔 {str} 秒</source>
   <translation>a sample every {str} s</translation>
  </message>
  <message>
   <source>{gaps:,} 处没有采样，既不是正常也不是中断</source>
   <translation>{gaps:,} gaps without samples, neither up nor down</translation>
  </message>
  <message>
   <source>{unreadable:,} 行读不懂，没有计入，如第 {line:,} 行“{text}”</source>
   <translation>{unreadable:,} rows not understood and left out, e.g. row {line:,} “{text}”</translation>
  </message>
  <message>
   <source>{duplicates:,} 行重复，只计一次</source>
   <translation>{duplicates:,} duplicate rows, counted once</translation>
  </message>
  <message>
   <source>{conflicts:,} 个时刻既有正常又有中断，按没有采样处理</source>
   <translation>{conflicts:,} moments both up and down, taken as without samples</translation>
  </message>
  <message>
   <source>{disordered:,} 处时间倒退，已按时间重排</source>
   <translation>time goes back in {disordered:,} places, rows put in order</translation>
  </message>
  <message>
   <source>{repeated:,} 行重复的表头，已跳过</source>
   <translation>{repeated:,} repeated headings skipped</translation>
  </message>
  <message>
   <source>{early} 个系统的第一条是恢复，此前的中断不知何时开始，没有计入</source>
   <translation>{early} systems begin with a recovery: when that outage began is unknown, so it is left out</translation>
  </message>
  <message>
   <source>与 {count} 个事件重叠，待定</source>
   <translation>Overlaps {count} incidents: choose</translation>
  </message>
  <message>
   <source>不一致</source>
   <translation>Differs</translation>
  </message>
  <message>
   <source>一致</source>
   <translation>Same</translation>
  </message>
  <message>
   <source>归入 {each}</source>
   <translation>Into {each}</translation>
  </message>
  <message>
   <source>导出错误清单…</source>
   <translation>Export errors…</translation>
  </message>
  <message>
   <source>预览与检查</source>
   <translation>Preview and check</translation>
  </message>
  <message>
   <source>按结果筛选</source>
   <translation>Filter by result</translation>
  </message>
  <message>
   <source>全选</source>
   <translation>All</translation>
  </message>
  <message>
   <source>全不选</source>
   <translation>None</translation>
  </message>
  <message>
   <source>把没有导入的行和原因存为 xlsx，改好后可再导入</source>
   <translation>Save the rows not imported with the reasons as xlsx, to mend and import again</translation>
  </message>
  <message>
   <source>导入所有可以导入的行</source>
   <translation>Import every row that can be</translation>
  </message>
  <message>
   <source>一行也不导入</source>
   <translation>Import no row</translation>
  </message>
  <message>
   <source>{count:,} 行</source>
   <translation>{count:,} rows</translation>
  </message>
  <message>
   <source>更新</source>
   <translation>Update</translation>
  </message>
  <message>
   <source>待定</source>
   <translation>Undecided</translation>
  </message>
  <message>
   <source>错误</source>
   <translation>Error</translation>
  </message>
  <message>
   <source>＋ 新增</source>
   <translation>+ new</translation>
  </message>
  <message>
   <source>⇄ 更新</source>
   <translation>⇄ update</translation>
  </message>
  <message>
   <source>＝ 一致</source>
   <translation>= same</translation>
  </message>
  <message>
   <source>全部 {count:,}</source>
   <translation>All {count:,}</translation>
  </message>
  <message>
   <source>xlsx、xls、csv，一个文件不超过 60 MB、30 万行。事件、中断、运维需求、月度可用性、付款、发票、人员、到岗人数、交付材料、函件等都可以导入；列名由程序对应，可以改，改过的会记住。监控系统导出的采样或告警（csv，可达 2,000 万行）会先压缩成中断。</source>
   <translation>xlsx, xls or csv, up to 60 MB and 300,000 rows. Incidents, outages, requests, monthly availability, payments, invoices, people, head-counts, papers, letters and more. Columns are matched by the program; what you change is remembered. Samples or alerts that a monitoring system exports (csv, up to 20 million rows) are condensed into outages first.</translation>
  </message>
  <message>
   <source>写入之前先看每一行：新增、更新（旧 → 新）、一致还是有错，金额会怎样变。整次导入一步撤销。</source>
   <translation>See each row before anything is written: new, updated (old → new), the same or wrong, and how the sums change. The whole import is undone in one step.</translation>
  </message>
  <message>
   <source>把表格文件拖到这里，或者</source>
   <translation>Drop a table file here, or</translation>
  </message>
  <message>
   <source>选择要导入的文件</source>
   <translation>Choose a file to import</translation>
  </message>
  <message>
   <source>导入助手</source>
   <translation>Import</translation>
  </message>
  <message>
   <source>选择文件…</source>
   <translation>Choose file…</translation>
  </message>
  <message>
   <source>选择要导入的表格（Alt+O）</source>
   <translation>Choose a table to import (Alt+O)</translation>
  </message>
  <message>
   <source>正在读取 {name} …</source>
   <translation>Reading {name} …</translation>
  </message>
  <message>
   <source>没有读取 {name}</source>
   <translation>{name} was not read</translation>
  </message>
  <message>
   <source>{what}。应为{expected}；{way_out}。</source>
   <translation>{what}. Expected: {expected}; {way_out}.</translation>
  </message>
  <message>
   <source>导入{name}</source>
   <translation>Import {name}</translation>
  </message>
  <message>
   <source>表格 (</source>
   <translation>Tables (</translation>
  </message>
  <message>
   <source>选择要导入的表格</source>
   <translation>Choose a table to import</translation>
  </message>
  <message>
   <source>返回上一步</source>
   <translation>Back</translation>
  </message>
  <message>
   <source>导出错误清单</source>
   <translation>Export errors</translation>
  </message>
  <message>
   <source>工作簿 (*.xlsx)</source>
   <translation>Workbook (*.xlsx)</translation>
  </message>
  <message>
   <source>没有要写入的行</source>
   <translation>No rows to write</translation>
  </message>
  <message>
   <source>{name} · 工作表“{name2}” · {count:,} 行 {width} 列</source>
   <translation>{name} · sheet “{name2}” · {count:,} rows, {width} columns</translation>
  </message>
  <message>
   <source>{stem}-未导入.xlsx</source>
   <translation>{stem}-not-imported.xlsx</translation>
  </message>
  <message>
   <source>已写入 {name}，改好后可以再导入</source>
   <translation>{name} written; mend it and import it again</translation>
  </message>
  <message>
   <source>导入 {count:,} 行，跳过 {rest:,} 行</source>
   <translation>Import {count:,} rows, skip {rest:,}</translation>
  </message>
  <message>
   <source>导入 {count:,} 行</source>
   <translation>Import {count:,} rows</translation>
  </message>
  <message>
   <source>{count:,} 行，计算需要一些时间</source>
   <translation>{count:,} rows, which takes some time to compute</translation>
  </message>
  <message>
   <source>没有写成 {name}（{error}），请换一个位置或关闭已打开的文件</source>
   <translation>{name} was not written ({error}); choose another place, or close the file if it is open</translation>
  </message>
  <message>
   <source>列的对应没有记住（{error}），下次需要重新选择</source>
   <translation>The columns chosen were not remembered ({error}); choose them again next time</translation>
  </message>
  <message>
   <source>并入当前合同</source>
   <translation>Into the contract open</translation>
  </message>
  <message>
   <source>新建合同文件…</source>
   <translation>A new contract file…</translation>
  </message>
  <message>
   <source>表</source>
   <translation>Sheet</translation>
  </message>
  <message>
   <source>有错</source>
   <translation>Errors</translation>
  </message>
  <message>
   <source>合同的内容</source>
   <translation>Part of the contract</translation>
  </message>
  <message>
   <source>工作簿与当前合同相同，没有要写入的内容。要另存为一份新合同，请导入到新的合同文件。</source>
   <translation>The workbook is the same as this contract: there is nothing to write. To save it as a new contract, import it into a new contract file.</translation>
  </message>
  <message>
   <source>合同本身</source>
   <translation>The contract itself</translation>
  </message>
  <message>
   <source>没有改动</source>
   <translation>no change</translation>
  </message>
  <message>
   <source>导入到新建合同文件…</source>
   <translation>Import into a new contract file…</translation>
  </message>
  <message>
   <source>导入到</source>
   <translation>Import</translation>
  </message>
  <message>
   <source>各表</source>
   <translation>Sheets</translation>
  </message>
  <message>
   <source>选中一张表看它的每一行</source>
   <translation>Choose a sheet to see its rows</translation>
  </message>
  <message>
   <source>全部取自工作簿</source>
   <translation>All of it from the workbook</translation>
  </message>
  <message>
   <source>没有差别</source>
   <translation>No difference</translation>
  </message>
  <message>
   <source>合同本身有错，不能计算</source>
   <translation>The contract itself has errors; nothing can be computed</translation>
  </message>
  <message>
   <source>{count} 处改动</source>
   <translation>{count} changes</translation>
  </message>
  <message>
   <source>{name} · 整份合同 · {count} 张表</source>
   <translation>{name} · whole contract · {count} sheets</translation>
  </message>
  <message>
   <source>新合同的金额在建好后显示</source>
   <translation>The sums of a new contract are shown once it is made</translation>
  </message>
  <message>
   <source>{count} 处有错，改正后再导入</source>
   <translation>{count} errors: correct them, then import</translation>
  </message>
  <message>
   <source>新建合同，{count:,} 条记录</source>
   <translation>New contract, {count:,} records</translation>
  </message>
  <message>
   <source>没有要导入的</source>
   <translation>Nothing to import</translation>
  </message>
  <message>
   <source>没有要写入的内容</source>
   <translation>Nothing to write</translation>
  </message>
  <message>
   <source>导入 {count:,} 行和合同的 {changes} 处</source>
   <translation>Import {count:,} rows and {changes} changes of the contract</translation>
  </message>
  <message>
   <source>这个月已经结束。封存后，月末的全部结果连同条款、当时已知的事实、读法、节假日历和规则版本一起写入文件，以哈希固定；以后无论修改什么，都能逐项看出与封存时的差异。</source>
   <translation>This month is over. Once sealed, all results at its end are written to the file with the terms, the facts then known, the readings, the calendar and the version of the rules, fixed by a hash; whatever is changed later, each difference from what was sealed can be seen.</translation>
  </message>
  <message>
   <source>这个月还没有结束，结束后可以封存。</source>
   <translation>This month is not over; it can be sealed afterwards.</translation>
  </message>
  <message>
   <source>按现在登记的内容，这个月的每一项都与封存时相同。</source>
   <translation>On what is recorded now, every line of this month is as sealed.</translation>
  </message>
  <message>
   <source>正在与现在登记的内容核对。</source>
   <translation>Comparing with what is recorded now.</translation>
  </message>
  <message>
   <source>合同尚未签署完毕，服务期没有起算，还没有可以封存的月份。请先在“合同与条款”登记签署日。</source>
   <translation>The contract is not signed by both sides, so the service term has not started and there is no month to seal. Record the signing days under Contract first.</translation>
  </message>
  <message>
   <source>与现在的差异</source>
   <translation>Differences from now</translation>
  </message>
  <message>
   <source>变动的记录</source>
   <translation>Records changed</translation>
  </message>
  <message>
   <source>封存的结果</source>
   <translation>Results sealed</translation>
  </message>
  <message>
   <source>封存的依据</source>
   <translation>Basis sealed</translation>
  </message>
  <message>
   <source>项目</source>
   <translation>Item</translation>
  </message>
  <message>
   <source>封存时</source>
   <translation>As sealed</translation>
  </message>
  <message>
   <source>起因</source>
   <translation>Cause</translation>
  </message>
  <message>
   <source>记录</source>
   <translation>Record</translation>
  </message>
  <message>
   <source>封存</source>
   <translation>Seal</translation>
  </message>
  <message>
   <source>原件与更正</source>
   <translation>Original and corrections</translation>
  </message>
  <message>
   <source>月结单的哈希</source>
   <translation>Statement hash</translation>
  </message>
  <message>
   <source>核验</source>
   <translation>Verify</translation>
  </message>
  <message>
   <source>月结单的内容</source>
   <translation>Contents of the statement</translation>
  </message>
  <message>
   <source>更正的理由</source>
   <translation>Reason for the correction</translation>
  </message>
  <message>
   <source>更正理由</source>
   <translation>Reason for correction</translation>
  </message>
  <message>
   <source>为什么与封存时不同</source>
   <translation>Why it differs from what was sealed</translation>
  </message>
  <message>
   <source>原件</source>
   <translation>Original</translation>
  </message>
  <message>
   <source>封存这个月（Alt+S）</source>
   <translation>Seal this month (Alt+S)</translation>
  </message>
  <message>
   <source>核验哈希、衔接，并按封存时的内容重算（Alt+H）</source>
   <translation>Verify hash and chain, and compute again from what was sealed (Alt+H)</translation>
  </message>
  <message>
   <source>按现在的结果封存一份更正（Alt+G）</source>
   <translation>Seal a correction with the results of now (Alt+G)</translation>
  </message>
  <message>
   <source>规则版本 {rules}</source>
   <translation>Rules version {rules}</translation>
  </message>
  <message>
   <source>第 {number} 份，{sealed_at:%Y-%m-%d %H:%M} 封存，{rules}</source>
   <translation>No. {number}, sealed {sealed_at:%Y-%m-%d %H:%M}, {rules}</translation>
  </message>
  <message>
   <source>尚未核验</source>
   <translation>Not verified yet</translation>
  </message>
  <message>
   <source>（现为 {rules_version}）</source>
   <translation> (now {rules_version})</translation>
  </message>
  <message>
   <source>月结单 {month}</source>
   <translation>Statement {month}</translation>
  </message>
  <message>
   <source>共 {count} 份</source>
   <translation>{count} in all</translation>
  </message>
  <message>
   <source>{words}。更正理由：{reason}</source>
   <translation>{words}. Reason for correction: {reason}</translation>
  </message>
  <message>
   <source>差异 …</source>
   <translation>Differences …</translation>
  </message>
  <message>
   <source>变动 …</source>
   <translation>Changes …</translation>
  </message>
  <message>
   <source>更正 {number}</source>
   <translation>Correction {number}</translation>
  </message>
  <message>
   <source>结果 {count}</source>
   <translation>Results {count}</translation>
  </message>
  <message>
   <source>差异 {differing}</source>
   <translation>Differences {differing}</translation>
  </message>
  <message>
   <source>变动 {records}</source>
   <translation>Changes {records}</translation>
  </message>
  <message>
   <source>核对中</source>
   <translation>Comparing</translation>
  </message>
  <message>
   <source>节假日历</source>
   <translation>Holiday calendar</translation>
  </message>
  <message>
   <source>日历摘要</source>
   <translation>Calendar digest</translation>
  </message>
  <message>
   <source>签署时的条款 {count} 项</source>
   <translation>{count} terms as signed</translation>
  </message>
  <message>
   <source>{version}，用到 {value} 年</source>
   <translation>{version}, used to {value}</translation>
  </message>
  <message>
   <source>（未公布）</source>
   <translation> (not announced)</translation>
  </message>
  <message>
   <source>读法 {title}</source>
   <translation>Reading {title}</translation>
  </message>
  <message>
   <source>{count} 条</source>
   <translation>{count} entries</translation>
  </message>
  <message>
   <source>第 {seq} 条</source>
   <translation>No. {seq}</translation>
  </message>
  <message>
   <source>发生额，元</source>
   <translation>Accrued, yuan</translation>
  </message>
  <message>
   <source>待付净额，元</source>
   <translation>Net payable, yuan</translation>
  </message>
  <message>
   <source>哈希</source>
   <translation>Hash</translation>
  </message>
  <message>
   <source>服务期各月</source>
   <translation>Months of the service term</translation>
  </message>
  <message>
   <source>可封存 {ready}，有差异 {differing}</source>
   <translation>{ready} to seal, {differing} differ</translation>
  </message>
  <message>
   <source>数据的部分</source>
   <translation>Parts of the data</translation>
  </message>
  <message>
   <source>数据</source>
   <translation>Data</translation>
  </message>
  <message>
   <source>回收站是空的。删除或撤销的记录留在这里，随时可以恢复，重新打开文件后也在。</source>
   <translation>The recycle bin is empty. What was deleted or undone stays here and can be restored at any time, also after the file was closed.</translation>
  </message>
  <message>
   <source>没有符合条件的记录。</source>
   <translation>No records match.</translation>
  </message>
  <message>
   <source>编号已被使用</source>
   <translation>Number in use</translation>
  </message>
  <message>
   <source>删除时间</source>
   <translation>Deleted</translation>
  </message>
  <message>
   <source>种类</source>
   <translation>Kind</translation>
  </message>
  <message>
   <source>由哪一步删除</source>
   <translation>Deleted by</translation>
  </message>
  <message>
   <source>回收站</source>
   <translation>Recycle bin</translation>
  </message>
  <message>
   <source>删除或撤销的记录，可随时恢复</source>
   <translation>Records deleted or undone, which can be restored at any time</translation>
  </message>
  <message>
   <source>查找：名称、编号或内容</source>
   <translation>Find title, id or content</translation>
  </message>
  <message>
   <source>记录的内容</source>
   <translation>Contents of the record</translation>
  </message>
  <message>
   <source>恢复选中的记录（Enter）</source>
   <translation>Restore the records chosen (Enter)</translation>
  </message>
  <message>
   <source> 恢复</source>
   <translation> Restore</translation>
  </message>
  <message>
   <source>{name}（{taken}）</source>
   <translation>{name} ({taken})</translation>
  </message>
  <message>
   <source>全部种类</source>
   <translation>All kinds</translation>
  </message>
  <message>
   <source>恢复 {count} 条记录</source>
   <translation>Restore {count} records</translation>
  </message>
  <message>
   <source>恢复{fact}</source>
   <translation>Restore {fact}</translation>
  </message>
  <message>
   <source>{name}：{taken}</source>
   <translation>{name}: {taken}</translation>
  </message>
  <message>
   <source>{total:,} 条</source>
   <translation>{total:,} entries</translation>
  </message>
  <message>
   <source>{count:,} / {total:,} 条</source>
   <translation>{count:,} / {total:,}</translation>
  </message>
  <message>
   <source> 恢复 {count} 条</source>
   <translation> Restore {count}</translation>
  </message>
  <message>
   <source>连同随它删除的 {along} 项认定决定一起恢复。</source>
   <translation>With the {along} decisions that were deleted along with it.</translation>
  </message>
  <message>
   <source>序号</source>
   <translation>No.</translation>
  </message>
  <message>
   <source>全部动作</source>
   <translation>All actions</translation>
  </message>
  <message>
   <source>查找：标题、编号或内容</source>
   <translation>Find title, id or content</translation>
  </message>
  <message>
   <source>最后一条的哈希</source>
   <translation>Last hash</translation>
  </message>
  <message>
   <source>核验全部记录</source>
   <translation>Verify all entries</translation>
  </message>
  <message>
   <source>核对纸面上的校验值</source>
   <translation>Check a printed hash</translation>
  </message>
  <message>
   <source>每一步都在文件里，不能改、不能删</source>
   <translation>Every step is in the file; none can be changed or removed</translation>
  </message>
  <message>
   <source>重新读取文件，核验记录链（Alt+H）</source>
   <translation>Read the file again and verify the chain (Alt+H)</translation>
  </message>
  <message>
   <source>核对纸面上的校验值：抄在这里，按回车（Alt+P）</source>
   <translation>Check a printed hash: type it here, press Enter (Alt+P)</translation>
  </message>
  <message>
   <source>没有符合条件的记录</source>
   <translation>No entries match</translation>
  </message>
  <message>
   <source>全部 {entries:,} 条衔接无误，与文件中的记录一致</source>
   <translation>All {entries:,} entries are chained and agree with the file</translation>
  </message>
  <message>
   <source>如答</source>
   <translation>If answered</translation>
  </message>
  <message>
   <source>确定，元</source>
   <translation>Certain, yuan</translation>
  </message>
  <message>
   <source>最多，元</source>
   <translation>At most, yuan</translation>
  </message>
  <message>
   <source>认定为</source>
   <translation>Determine as</translation>
  </message>
  <message>
   <source>认定</source>
   <translation>Determine</translation>
  </message>
  <message>
   <source>依据：凭什么这样认定</source>
   <translation>Basis: why it is determined so</translation>
  </message>
  <message>
   <source>认定为是（列表中按 Y，或 Alt+Y）</source>
   <translation>Determine as yes (Y in the list, or Alt+Y)</translation>
  </message>
  <message>
   <source>认定为否（列表中按 N，或 Alt+N）</source>
   <translation>Determine as no (N in the list, or Alt+N)</translation>
  </message>
  <message>
   <source>按所选的回答认定（Alt+Q）</source>
   <translation>Determine by the chosen answer (Alt+Q)</translation>
  </message>
  <message>
   <source>到这条记录去（Alt+O）</source>
   <translation>Go to this record (Alt+O)</translation>
  </message>
  <message>
   <source>认定{kind} {id} 的{question}：{words}</source>
   <translation>Determine {question} of {kind} {id}: {words}</translation>
  </message>
  <message>
   <source>{question}：{words}</source>
   <translation>{question}: {words}</translation>
  </message>
  <message>
   <source>正在推算…</source>
   <translation>Working it out…</translation>
  </message>
  <message>
   <source>日期和时刻请在记录中填写</source>
   <translation>Dates and times are filled in at the record</translation>
  </message>
  <message>
   <source>单凭这一项，怎样认定都不改变金额和权利</source>
   <translation>By itself, no answer to this changes amounts or rights</translation>
  </message>
  <message>
   <source>还没有触及附件2、3 的认定。登记事件、运维需求、无人值守或月度可用性后，这里逐项列出违约金。</source>
   <translation>No findings under annexes 2 and 3 yet. Once incidents, requests, unattended hours or availability are recorded, the penalties are listed here.</translation>
  </message>
  <message>
   <source>性质</source>
   <translation>Status</translation>
  </message>
  <message>
   <source>认定与输入</source>
   <translation>Finding and input</translation>
  </message>
  <message>
   <source>公式</source>
   <translation>Formula</translation>
  </message>
  <message>
   <source>待确认</source>
   <translation>To confirm</translation>
  </message>
  <message>
   <source>未认定，按条款</source>
   <translation>Undetermined, by clause</translation>
  </message>
  <message>
   <source>成立，按月份</source>
   <translation>Established, by month</translation>
  </message>
  <message>
   <source>违约认定台账</source>
   <translation>Ledger of breaches</translation>
  </message>
  <message>
   <source>筛选</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>登记事件</source>
   <translation>Record incident</translation>
  </message>
  <message>
   <source>违约认定</source>
   <translation>Breaches</translation>
  </message>
  <message>
   <source>确认所选</source>
   <translation>Confirm those chosen</translation>
  </message>
  <message>
   <source>合计发生额</source>
   <translation>Total accrued</translation>
  </message>
  <message>
   <source>距解除线</source>
   <translation>To the line</translation>
  </message>
  <message>
   <source>没有“{sieve}”的认定</source>
   <translation>No “{sieve}” findings</translation>
  </message>
  <message>
   <source>已超出 {accrued}</source>
   <translation>{accrued} over</translation>
  </message>
  <message>
   <source>{name}，{inputs}
{text}</source>
   <translation>{name}, {inputs}
{text}</translation>
  </message>
  <message>
   <source>这项认定或整个事件组的档案存为 PDF（Alt+D）</source>
   <translation>Save the dossier of this finding, or of the whole event, as PDF (Alt+D)</translation>
  </message>
  <message>
   <source>合同总额 × 比例</source>
   <translation>share of the total fee</translation>
  </message>
  <message>
   <source>月基数 × 惩罚系数</source>
   <translation>monthly base × coefficient</translation>
  </message>
  <message>
   <source>依据的记录</source>
   <translation>Records relied on</translation>
  </message>
  <message>
   <source>事件组…</source>
   <translation>Group…</translation>
  </message>
  <message>
   <source>档案</source>
   <translation>PDF</translation>
  </message>
  <message>
   <source>违约认定档案存为 PDF</source>
   <translation>Dossier of the finding as PDF</translation>
  </message>
  <message>
   <source>这项认定的档案…</source>
   <translation>Dossier of this finding…</translation>
  </message>
  <message>
   <source>整个事件组的档案…</source>
   <translation>Dossier of the whole event…</translation>
  </message>
  <message>
   <source>与别的记录同组或分开，先看金额（Alt+G）</source>
   <translation>Group with other records or apart, amounts first (Alt+G)</translation>
  </message>
  <message>
   <source>比原确认</source>
   <translation>vs. confirmed</translation>
  </message>
  <message>
   <source>{row}  {name}，{finding}</source>
   <translation>{row}: {name}, {finding}</translation>
  </message>
  <message>
   <source>原确认{day}</source>
   <translation>confirmed before{day}</translation>
  </message>
  <message>
   <source>另 {amount} 待确认</source>
   <translation>{amount} more to confirm</translation>
  </message>
  <message>
   <source>另 {amount} 预计</source>
   <translation>{amount} more expected</translation>
  </message>
  <message>
   <source>另 {amount} 待确认或预计</source>
   <translation>{amount} more to confirm or expected</translation>
  </message>
  <message>
   <source>没有待确认的项</source>
   <translation>Nothing to confirm</translation>
  </message>
  <message>
   <source>发生</source>
   <translation>Accrued</translation>
  </message>
  <message>
   <source>已扣</source>
   <translation>Deducted</translation>
  </message>
  <message>
   <source>怎样认定都不改变合计</source>
   <translation>No determination changes the total</translation>
  </message>
  <message>
   <source>没有未认定或可争议的项</source>
   <translation>Nothing undetermined or arguable</translation>
  </message>
  <message>
   <source>逐项</source>
   <translation>Each one</translation>
  </message>
  <message>
   <source>上限</source>
   <translation>Cap</translation>
  </message>
  <message>
   <source>未超出上限</source>
   <translation>Within the cap</translation>
  </message>
  <message>
   <source>没有补足款</source>
   <translation>Nothing paid besides</translation>
  </message>
  <message>
   <source>相差 {accrued_max}，待认定</source>
   <translation>{accrued_max} undetermined</translation>
  </message>
  <message>
   <source>含损失</source>
   <translation>with losses</translation>
  </message>
  <message>
   <source>{count} 项，占总额 {share} %</source>
   <translation>{count} findings, {share} % of the total</translation>
  </message>
  <message>
   <source>另已补足</source>
   <translation>Repaid</translation>
  </message>
  <message>
   <source>{events} 等 {count} 个事件</source>
   <translation>{events} and {count} events in all</translation>
  </message>
  <message>
   <source>确认计入而尚未决定的各项（Alt+A）</source>
   <translation>Confirm all that are counted and undecided (Alt+A)</translation>
  </message>
  <message>
   <source>违约认定的部分</source>
   <translation>Parts of the findings</translation>
  </message>
  <message>
   <source> 那天到来后再确认</source>
   <translation> Confirm on that day</translation>
  </message>
  <message>
   <source> 没有待确认的项</source>
   <translation> Nothing to confirm</translation>
  </message>
  <message>
   <source>导出违约金台账为 Excel 工作簿（Alt+E）</source>
   <translation>Export the penalty ledger as an Excel workbook (Alt+E)</translation>
  </message>
  <message>
   <source>所选各项中没有待确认的</source>
   <translation>None of those chosen is to be confirmed</translation>
  </message>
  <message>
   <source>台账</source>
   <translation>Ledger</translation>
  </message>
  <message>
   <source>（{heading}）</source>
   <translation> ({heading})</translation>
  </message>
  <message>
   <source>未认定的事实</source>
   <translation>Undetermined facts</translation>
  </message>
  <message>
   <source> 确认全部 {waiting} 项</source>
   <translation> Confirm all {waiting}</translation>
  </message>
  <message>
   <source>{confirm_tip}，可主张 {total}</source>
   <translation>{confirm_tip}, claimable {total}</translation>
  </message>
  <message>
   <source>{events} 个事件，{count} 项认定；同一事件只计最重的一项{cited}</source>
   <translation>{events} events, {count} findings; of one event only the heaviest counts{cited}</translation>
  </message>
  <message>
   <source>未认定的事实 {count}</source>
   <translation>Open facts {count}</translation>
  </message>
  <message>
   <source>按事件</source>
   <translation>By event</translation>
  </message>
  <message>
   <source>按条款</source>
   <translation>By clause</translation>
  </message>
  <message>
   <source>按月份</source>
   <translation>By month</translation>
  </message>
  <message>
   <source>成立</source>
   <translation>Certain</translation>
  </message>
  <message>
   <source>预计计入</source>
   <translation>counted if so</translation>
  </message>
  <message>
   <source>另读</source>
   <translation>Other reading</translation>
  </message>
  <message>
   <source>不入合计</source>
   <translation>Not in sum</translation>
  </message>
  <message>
   <source>只入最多额</source>
   <translation>At most</translation>
  </message>
  <message>
   <source>{inputs}，{expected}</source>
   <translation>{inputs}, {expected}</translation>
  </message>
  <message>
   <source>附件1 事件</source>
   <translation>annex 1 events</translation>
  </message>
  <message>
   <source>不计次数</source>
   <translation>Not counted</translation>
  </message>
  <message>
   <source>计入，已放弃</source>
   <translation>Counted, waived</translation>
  </message>
  <message>
   <source>不计金额</source>
   <translation>No amount</translation>
  </message>
  <message>
   <source>{shown}{value}，{count} 个事件合并比较</source>
   <translation>{shown}{value}, {count} events compared together</translation>
  </message>
  <message>
   <source>{days} 至 {last}</source>
   <translation>{days} to {last}</translation>
  </message>
  <message>
   <source> 等</source>
   <translation> and more</translation>
  </message>
  <message>
   <source>{count} 项{word}</source>
   <translation>{count} {word}</translation>
  </message>
  <message>
   <source>计{finding}次数</source>
   <translation>counts as {finding}</translation>
  </message>
  <message>
   <source>{held}   {count} 项</source>
   <translation>{held} ({count})</translation>
  </message>
  <message>
   <source>从发生额到已扣</source>
   <translation>From accrued to deducted</translation>
  </message>
  <message>
   <source>最少发生额</source>
   <translation>Accrued at least</translation>
  </message>
  <message>
   <source>含未认定与可争议</source>
   <translation>With open and arguable</translation>
  </message>
  <message>
   <source>没有未认定的事实。影响金额而还没有结论的事实列在这里。</source>
   <translation>There are no open facts. What bears on the money and has no answer yet is listed here.</translation>
  </message>
  <message>
   <source>每种回答的后果</source>
   <translation>Consequence of each answer</translation>
  </message>
  <message>
   <source>最多相差，元</source>
   <translation>Difference up to, yuan</translation>
  </message>
  <message>
   <source>按金额排列，逐项推算，不影响记录</source>
   <translation>by amount, worked out one by one, records untouched</translation>
  </message>
  <message>
   <source>再推算一批（Alt+M）</source>
   <translation>Work out more (Alt+M)</translation>
  </message>
  <message>
   <source>再推算 {left} 项</source>
   <translation>Work out {left} more</translation>
  </message>
  <message>
   <source>待推算</source>
   <translation>to be worked out</translation>
  </message>
  <message>
   <source>打开记录填写</source>
   <translation>Fill in at the record</translation>
  </message>
  <message>
   <source>未达到</source>
   <translation>not reached</translation>
  </message>
  <message>
   <source>确定</source>
   <translation>Certain</translation>
  </message>
  <message>
   <source>最多</source>
   <translation>At most</translation>
  </message>
  <message>
   <source>A 级</source>
   <translation>level A</translation>
  </message>
  <message>
   <source>B 级</source>
   <translation>level B</translation>
  </message>
  <message>
   <source>{right}（{clause}{open}）</source>
   <translation>{right} ({clause}{open})</translation>
  </message>
  <message>
   <source>{answers}：{words}</source>
   <translation>{answers}: {words}</translation>
  </message>
  <message>
   <source>附件1 {zh}</source>
   <translation>Annex 1: {zh}</translation>
  </message>
  <message>
   <source>最少 {least}</source>
   <translation>at least {least}</translation>
  </message>
  <message>
   <source>达到 {answer} {unit}</source>
   <translation>{answer} {unit} reached</translation>
  </message>
  <message>
   <source>得以{each}</source>
   <translation>right to {each}</translation>
  </message>
  <message>
   <source>不再得以{each}</source>
   <translation>no longer right to {each}</translation>
  </message>
  <message>
   <source>中断系统占比，%</source>
   <translation>Systems interrupted, %</translation>
  </message>
  <message>
   <source>经济损失，元</source>
   <translation>Economic loss, yuan</translation>
  </message>
  <message>
   <source>丢失数据系统数</source>
   <translation>Systems with data loss</translation>
  </message>
  <message>
   <source>三级或重要系统</source>
   <translation>Level-3 or important system</translation>
  </message>
  <message>
   <source>收到通报</source>
   <translation>Reported on</translation>
  </message>
  <message>
   <source>有效处置</source>
   <translation>Handled effectively</translation>
  </message>
  <message>
   <source>致篡改或泄露</source>
   <translation>Led to tampering or leak</translation>
  </message>
  <message>
   <source>不是附件1所列的事件</source>
   <translation>Not an event of annex 1</translation>
  </message>
  <message>
   <source>登记的重保期间都不包括本事件；重保期间在“人员”的“值守”中登记。</source>
   <translation>No key period recorded covers this incident; they are recorded under People, Duty.</translation>
  </message>
  <message>
   <source>不符合：</source>
   <translation>Not met: </translation>
  </message>
  <message>
   <source>未认定：</source>
   <translation>Undetermined: </translation>
  </message>
  <message>
   <source>附件1类别</source>
   <translation>Annex 1 kind</translation>
  </message>
  <message>
   <source>认定为是</source>
   <translation>Determine as yes</translation>
  </message>
  <message>
   <source>在重保期间{told}之内。</source>
   <translation>within key period {told}.</translation>
  </message>
  <message>
   <source>附件1{name}</source>
   <translation>Annex 1 {name}</translation>
  </message>
  <message>
   <source>认定本事件发生在重保期间</source>
   <translation>Determine that the incident occurred in a key period</translation>
  </message>
  <message>
   <source>各项条件具备</source>
   <translation>All conditions met</translation>
  </message>
  <message>
   <source>{level}成立</source>
   <translation>{level} established</translation>
  </message>
  <message>
   <source>{level}待认定</source>
   <translation>{level} to determine</translation>
  </message>
  <message>
   <source>{level}差一项</source>
   <translation>{level} lacks one</translation>
  </message>
  <message>
   <source>{level}不成立</source>
   <translation>{level} not established</translation>
  </message>
  <message>
   <source>{starts_on} 至 {ends_on}</source>
   <translation>{starts_on} to {ends_on}</translation>
  </message>
  <message>
   <source>“{value}”（{value2}）</source>
   <translation>“{value}” ({value2})</translation>
  </message>
  <message>
   <source>时间线</source>
   <translation>Time line</translation>
  </message>
  <message>
   <source>自甲方报告起算，至秒</source>
   <translation>Runs from Party A's report, to the second</translation>
  </message>
  <message>
   <source>登记内容</source>
   <translation>What was recorded</translation>
  </message>
  <message>
   <source>严重程度</source>
   <translation>Severity</translation>
  </message>
  <message>
   <source>各项相互独立，未认定不等于否（Alt+L，按 Y 或 N）</source>
   <translation>Judge each on its own; undetermined does not mean no (Alt+L, Y or N)</translation>
  </message>
  <message>
   <source>重大违约行为：各项条件都须具备，未认定不等于否</source>
   <translation>Serious breach: all conditions must be met; undetermined does not mean no</translation>
  </message>
  <message>
   <source>回执、照片、截图、纪要，以哈希固定（Alt+J）</source>
   <translation>Receipts, photos, screenshots, minutes, fixed by their hash (Alt+J)</translation>
  </message>
  <message>
   <source>其余时间、中断和认定保存后再填</source>
   <translation>Other times, outages and severity follow after saving</translation>
  </message>
  <message>
   <source>不是故障的运维需求，计入月平均响应与恢复时间</source>
   <translation>A request that is no fault; counts in the monthly means</translation>
  </message>
  <message>
   <source>现场无人值守，到岗前可先不填到岗时间</source>
   <translation>Site unattended; the arrival may follow later</translation>
  </message>
  <message>
   <source>双方确认的月度数据，取代当月中断之和</source>
   <translation>Monthly figure confirmed by both sides; replaces the sum of outages</translation>
  </message>
  <message>
   <source>服务期内满 3 次，又有月份可用性未达标的，计违约金（附件3 行2）</source>
   <translation>3 complaints in the term with a month below target carry a penalty (annex 3 row 2)</translation>
  </message>
  <message>
   <source>连续 3 个月不合格、限期仍未整改的，计违约金（附件3 行3）</source>
   <translation>3 failed months in a row, not rectified in time, carry a penalty (annex 3 row 3)</translation>
  </message>
  <message>
   <source>7 日内未完成，又未在书面通知的期限内完成的，计违约金（附件3 行4）</source>
   <translation>Not done in 7 days nor within the written limit carries a penalty (annex 3 row 4)</translation>
  </message>
  <message>
   <source>没有正确处置、又出现问题的，计违约金（附件2 行6、附件3 行7）</source>
   <translation>Not handled properly and then a problem: a penalty (annex 2 row 6, annex 3 row 7)</translation>
  </message>
  <message>
   <source>甲方书面提出的要求和期限，逾期未改的按合同总额计违约金（第十二条4）</source>
   <translation>Party A's written request with a limit; late, a penalty on the total fee (clause 12.4)</translation>
  </message>
  <message>
   <source>转包分包、泄密或侵犯知识产权，按合同总额计违约金（第十二条5）</source>
   <translation>Subcontracting, leaks or IP infringement: a penalty on the total fee (clause 12.5)</translation>
  </message>
  <message>
   <source>不保存（Esc）</source>
   <translation>Do not save (Esc)</translation>
  </message>
  <message>
   <source>登记{record}</source>
   <translation>Record {record}</translation>
  </message>
  <message>
   <source>新{kind}</source>
   <translation>New {kind}</translation>
  </message>
  <message>
   <source>未填时间</source>
   <translation>No time yet</translation>
  </message>
  <message>
   <source>事件组 {record}</source>
   <translation>Event group {record}</translation>
  </message>
  <message>
   <source>原因未认定</source>
   <translation>Cause undetermined</translation>
  </message>
  <message>
   <source>尚未到岗</source>
   <translation>Not arrived yet</translation>
  </message>
  <message>
   <source>尚未完成</source>
   <translation>Not done yet</translation>
  </message>
  <message>
   <source>不可用 {value}</source>
   <translation>down {value}</translation>
  </message>
  <message>
   <source>未评定</source>
   <translation>Not rated</translation>
  </message>
  <message>
   <source>已正确处置</source>
   <translation>Handled properly</translation>
  </message>
  <message>
   <source>未正确处置</source>
   <translation>Not handled properly</translation>
  </message>
  <message>
   <source>处置未认定</source>
   <translation>Handling undetermined</translation>
  </message>
  <message>
   <source>离岗 {start}</source>
   <translation>absent {start}</translation>
  </message>
  <message>
   <source>完成 {completed_on}</source>
   <translation>done {completed_on}</translation>
  </message>
  <message>
   <source>完成 {done_on}</source>
   <translation>done {done_on}</translation>
  </message>
  <message>
   <source>没有填写标题</source>
   <translation>The title is missing</translation>
  </message>
  <message>
   <source>一句话，说明发生了什么</source>
   <translation>One sentence: what happened</translation>
  </message>
  <message>
   <source>请填写标题</source>
   <translation>Fill in the title</translation>
  </message>
  <message>
   <source>没有填写内容</source>
   <translation>The content is missing</translation>
  </message>
  <message>
   <source>一句话，说明是什么</source>
   <translation>One sentence: what it is</translation>
  </message>
  <message>
   <source>请填写内容</source>
   <translation>Fill in the content</translation>
  </message>
  <message>
   <source>没有填写月份</source>
   <translation>The month is missing</translation>
  </message>
  <message>
   <source>数据所属的月份，如 2025-06</source>
   <translation>The month of the figure, e.g. 2025-06</translation>
  </message>
  <message>
   <source>请填写月份</source>
   <translation>Fill in the month</translation>
  </message>
  <message>
   <source>没有选择系统</source>
   <translation>No system chosen</translation>
  </message>
  <message>
   <source>合同中的一个系统</source>
   <translation>A system of the contract</translation>
  </message>
  <message>
   <source>请选择系统</source>
   <translation>Choose the system</translation>
  </message>
  <message>
   <source>第十二条4{value}</source>
   <translation>clause 12.4{value}</translation>
  </message>
  <message>
   <source>报告时间</source>
   <translation>Reported</translation>
  </message>
  <message>
   <source>提出时间</source>
   <translation>Requested</translation>
  </message>
  <message>
   <source>响应时间</source>
   <translation>Responded</translation>
  </message>
  <message>
   <source>完成时间</source>
   <translation>Done</translation>
  </message>
  <message>
   <source>离岗时间</source>
   <translation>Left</translation>
  </message>
  <message>
   <source>到岗时间</source>
   <translation>Arrived</translation>
  </message>
  <message>
   <source>时:分:秒，或秒数</source>
   <translation>h:mm:ss, or seconds</translation>
  </message>
  <message>
   <source>一句话说明发生了什么</source>
   <translation>One sentence: what happened</translation>
  </message>
  <message>
   <source>看不懂时长“{text}”，请写成 0:04:00 或 240</source>
   <translation>Duration “{text}” not understood, write 0:04:00 or 240</translation>
  </message>
  <message>
   <source>时长“{text}”的分、秒应小于 60</source>
   <translation>Minutes and seconds of “{text}” must be below 60</translation>
  </message>
  <message>
   <source>受影响系统，可多选</source>
   <translation>Systems affected, several may be ticked</translation>
  </message>
  <message>
   <source>标题</source>
   <translation>Title</translation>
  </message>
  <message>
   <source>改变事件组…</source>
   <translation>Change event group…</translation>
  </message>
  <message>
   <source>这条记录的历史	Ctrl+H</source>
   <translation>History of this record	Ctrl+H</translation>
  </message>
  <message>
   <source>未填系统</source>
   <translation>No system</translation>
  </message>
  <message>
   <source>受影响系统</source>
   <translation>Systems affected</translation>
  </message>
  <message>
   <source>改变事件组（第十二条3）</source>
   <translation>Change the event group (clause 12.3)</translation>
  </message>
  <message>
   <source>打开有关这条记录的函件</source>
   <translation>Open letters about this record</translation>
  </message>
  <message>
   <source>更多操作</source>
   <translation>More</translation>
  </message>
  <message>
   <source>删除这条{kind}</source>
   <translation>Remove this {kind}</translation>
  </message>
  <message>
   <source> 事件组 {record}</source>
   <translation> Event group {record}</translation>
  </message>
  <message>
   <source>事件组 {record}，改变</source>
   <translation>Event group {record}, change</translation>
  </message>
  <message>
   <source> 函件 {count}</source>
   <translation> Letter {count}</translation>
  </message>
  <message>
   <source>函件 {count} 件，打开</source>
   <translation>{count} letters, open</translation>
  </message>
  <message>
   <source>证据文件 {count} 个（Alt+J）</source>
   <translation>{count} evidence files (Alt+J)</translation>
  </message>
  <message>
   <source>证据文件 {count} 个，到证据文件去</source>
   <translation>{count} evidence files: go to them</translation>
  </message>
  <message>
   <source>{words} 等 {count} 个系统</source>
   <translation>{words} and {count} systems in all</translation>
  </message>
  <message>
   <source>生成{letter}…</source>
   <translation>Draft {letter}…</translation>
  </message>
  <message>
   <source>受影响系统：{words}</source>
   <translation>Systems affected: {words}</translation>
  </message>
  <message>
   <source>没有触及附件2、3 的任何一行</source>
   <translation>Matches no row of annexes 2 and 3</translation>
  </message>
  <message>
   <source>截至日尚未发生，不比对条款</source>
   <translation>Not yet on the as-of day, clauses are not compared</translation>
  </message>
  <message>
   <source>比对</source>
   <translation>Compared</translation>
  </message>
  <message>
   <source>实测</source>
   <translation>Measured</translation>
  </message>
  <message>
   <source>附件2、3 共 {count} 行，列出相关 {count2} 行</source>
   <translation>{count} rows in annexes 2 and 3, {count2} relevant</translation>
  </message>
  <message>
   <source>本事件计入</source>
   <translation>This event counts</translation>
  </message>
  <message>
   <source>条款比对</source>
   <translation>Clauses compared</translation>
  </message>
  <message>
   <source>列出相关 {count} 项</source>
   <translation>{count} relevant</translation>
  </message>
  <message>
   <source>{text}（惩罚系数 {coefficient}）</source>
   <translation>{text} (penalty coefficient {coefficient})</translation>
  </message>
  <message>
   <source>{name}：现在</source>
   <translation>{name}: now</translation>
  </message>
  <message>
   <source>{name}用时</source>
   <translation>Time taken: {name}</translation>
  </message>
  <message>
   <source>运维需求</source>
   <translation>Requests</translation>
  </message>
  <message>
   <source>无人值守</source>
   <translation>Unattended</translation>
  </message>
  <message>
   <source>可用性</source>
   <translation>Availability</translation>
  </message>
  <message>
   <source>考核</source>
   <translation>Reviews</translation>
  </message>
  <message>
   <source>扩容</source>
   <translation>Expansion</translation>
  </message>
  <message>
   <source>监管</source>
   <translation>Regulator</translation>
  </message>
  <message>
   <source>整改</source>
   <translation>Rectification</translation>
  </message>
  <message>
   <source>转包</source>
   <translation>Subcontracting</translation>
  </message>
  <message>
   <source>最新在前</source>
   <translation>Latest first</translation>
  </message>
  <message>
   <source>最早在前</source>
   <translation>Earliest first</translation>
  </message>
  <message>
   <source>按标题</source>
   <translation>By title</translation>
  </message>
  <message>
   <source>按登记先后</source>
   <translation>As recorded</translation>
  </message>
  <message>
   <source>按金额</source>
   <translation>By amount</translation>
  </message>
  <message>
   <source>新事件</source>
   <translation>New incident</translation>
  </message>
  <message>
   <source>记录的种类</source>
   <translation>Kind of record</translation>
  </message>
  <message>
   <source>查找记录</source>
   <translation>Find records</translation>
  </message>
  <message>
   <source>排序</source>
   <translation>Sort</translation>
  </message>
  <message>
   <source>导出此清单</source>
   <translation>Export this list</translation>
  </message>
  <message>
   <source>登记新事件（Ctrl+N）</source>
   <translation>Record a new incident (Ctrl+N)</translation>
  </message>
  <message>
   <source>登记其他记录，导入，导出</source>
   <translation>Other records, import, export</translation>
  </message>
  <message>
   <source>还没有登记{word}</source>
   <translation>No {word} recorded yet</translation>
  </message>
  <message>
   <source>没有含“{text}”的{word}。按 Esc 清除查找。</source>
   <translation>No {word} with “{text}”. Esc clears the search.</translation>
  </message>
  <message>
   <source>没有符合筛选的{word}</source>
   <translation>No {word} match the filters</translation>
  </message>
  <message>
   <source>没有“{sieve}”的{word}</source>
   <translation>No “{sieve}” {word}</translation>
  </message>
  <message>
   <source>从表格导入{kind}…</source>
   <translation>Import {kind} from a table…</translation>
  </message>
  <message>
   <source>全期</source>
   <translation>Whole term</translation>
  </message>
  <message>
   <source>本月</source>
   <translation>This month</translation>
  </message>
  <message>
   <source>上月</source>
   <translation>Previous month</translation>
  </message>
  <message>
   <source>近三月</source>
   <translation>Three months</translation>
  </message>
  <message>
   <source>本年</source>
   <translation>This year</translation>
  </message>
  <message>
   <source>本月违约</source>
   <translation>Breaches this month</translation>
  </message>
  <message>
   <source>近三月未认定</source>
   <translation>Undetermined, 3 months</translation>
  </message>
  <message>
   <source>违约，按金额</source>
   <translation>Breaches by amount</translation>
  </message>
  <message>
   <source>差 {gap}</source>
   <translation>{gap} short</translation>
  </message>
  <message>
   <source>一次连续离岗</source>
   <translation>one absence</translation>
  </message>
  <message>
   <source>次</source>
   <translation>times</translation>
  </message>
  <message>
   <source>服务期内累计</source>
   <translation>in the service term</translation>
  </message>
  <message>
   <source>连续的月份</source>
   <translation>months in a row</translation>
  </message>
  <message>
   <source>单次中断</source>
   <translation>single outage</translation>
  </message>
  <message>
   <source>恰为界限</source>
   <translation>exactly on the limit</translation>
  </message>
  <message>
   <source>差 1 {unit}</source>
   <translation>1 {unit} short</translation>
  </message>
  <message>
   <source>{mean} 分钟</source>
   <translation>{mean} min</translation>
  </message>
  <message>
   <source>{month}，{requests} 单平均</source>
   <translation>{month}, mean of {requests}</translation>
  </message>
  <message>
   <source>差 {spare}</source>
   <translation>{spare} short</translation>
  </message>
  <message>
   <source>{month}，允许 {allowed_seconds}</source>
   <translation>{month}, allowed {allowed_seconds}</translation>
  </message>
  <message>
   <source>差 {gap} 分钟</source>
   <translation>{gap} min short</translation>
  </message>
  <message>
   <source>没有中断起的时刻</source>
   <translation>The start of the outage is missing</translation>
  </message>
  <message>
   <source>系统停止服务的时刻</source>
   <translation>The moment the system stopped</translation>
  </message>
  <message>
   <source>请先填中断起</source>
   <translation>Fill in the start first</translation>
  </message>
  <message>
   <source>中断的系统</source>
   <translation>System interrupted</translation>
  </message>
  <message>
   <source>计划内维护</source>
   <translation>Planned maintenance</translation>
  </message>
  <message>
   <source>添加中断</source>
   <translation>Add outage</translation>
  </message>
  <message>
   <source>删除这次中断</source>
   <translation>Remove this outage</translation>
  </message>
  <message>
   <source>甲方报告的故障：何时报告、响应、到场、恢复，中断了多久，造成什么后果。违约金随之算出。</source>
   <translation>Faults reported by Party A: when reported, answered, attended and cleared, how long the outage was and what it caused. Penalties follow.</translation>
  </message>
  <message>
   <source>不是故障的运维需求。它们的响应和完成时间与事件一起计入月平均。</source>
   <translation>Requests that are no faults. Their response and completion count in the monthly means with incidents.</translation>
  </message>
  <message>
   <source>现场无人值守的时段。一次超过 1 小时即可能构成违约。</source>
   <translation>Hours in which the site was unattended. More than 1 hour at a time may be a breach.</translation>
  </message>
  <message>
   <source>双方确认的月度不可用时长。填写后取代当月各次中断之和。</source>
   <translation>Monthly downtime confirmed by both sides. It replaces the sum of the month's outages.</translation>
  </message>
  <message>
   <source>有关可用性的投诉。服务期内满 3 次，且该系统有月份未达标，即计违约金。</source>
   <translation>Complaints about availability. 3 in the service term, with a month of that system below target, carry a penalty.</translation>
  </message>
  <message>
   <source>甲方每月的考核结果。连续 3 个月不合格的，可以限期整改；逾期即计违约金。</source>
   <translation>Party A's monthly reviews. After 3 failed months in a row a limit may be set; past it there is a penalty.</translation>
  </message>
  <message>
   <source>扩容需求和完成日。7 日内未完成的，可以书面通知并另定期限；再逾期即计违约金。</source>
   <translation>Expansion requests and days done. Not done in 7 days, a new limit may be set in writing; past it there is a penalty.</translation>
  </message>
  <message>
   <source>云监管服务商发出的整改通知，以及乙方是否正确处置。</source>
   <translation>Rectification notices of the cloud regulator, and whether Party B handled them properly.</translation>
  </message>
  <message>
   <source>甲方依第十二条4 书面提出的整改要求和期限。逾期未改，甲方可终止合同并要求违约金。</source>
   <translation>Party A's written requests under clause 12.4, with a limit. If it is missed, Party A may terminate and claim a penalty.</translation>
  </message>
  <message>
   <source>擅自转包分包、泄密、侵犯知识产权。一经发生即按合同总额计违约金。</source>
   <translation>Subcontracting, leaks, IP infringement. Each carries a penalty on the total fee.</translation>
  </message>
  <message>
   <source>删除 {count} 条{kind}</source>
   <translation>Delete {count} records of {kind}</translation>
  </message>
  <message>
   <source>删除{record}</source>
   <translation>Remove {record}</translation>
  </message>
  <message>
   <source> 登记{word}</source>
   <translation> Record {word}</translation>
  </message>
  <message>
   <source>登记{word}</source>
   <translation>Record {word}</translation>
  </message>
  <message>
   <source>已{title}，Ctrl+Z 可恢复</source>
   <translation>Done: {title}; Ctrl+Z restores it</translation>
  </message>
  <message>
   <source>没有选中的{word}</source>
   <translation>No {word} selected</translation>
  </message>
  <message>
   <source>恢复后提交</source>
   <translation>submitted after recovery</translation>
  </message>
  <message>
   <source>书面报告未提交</source>
   <translation>Written report not submitted</translation>
  </message>
  <message>
   <source>报告人</source>
   <translation>Reporter</translation>
  </message>
  <message>
   <source>报告渠道</source>
   <translation>Channel</translation>
  </message>
  <message>
   <source>书面报告日</source>
   <translation>Report submitted</translation>
  </message>
  <message>
   <source>今天</source>
   <translation>Today</translation>
  </message>
  <message>
   <source>书面报告日：今天</source>
   <translation>Report submitted: today</translation>
  </message>
  <message>
   <source>已提交</source>
   <translation>submitted</translation>
  </message>
  <message>
   <source>甲方报告人</source>
   <translation>Reporter of Party A</translation>
  </message>
  <message>
   <source>如：热线、邮件</source>
   <translation>e.g. hotline, mail</translation>
  </message>
  <message>
   <source>书面报告</source>
   <translation>Written report</translation>
  </message>
  <message>
   <source>渠道</source>
   <translation>Channel</translation>
  </message>
  <message>
   <source>当日提交</source>
   <translation>submitted the same day</translation>
  </message>
  <message>
   <source>恢复后 {days} 日提交</source>
   <translation>submitted {days} days after recovery</translation>
  </message>
  <message>
   <source>尚无依据</source>
   <translation>No basis yet</translation>
  </message>
  <message>
   <source>{flag}的依据</source>
   <translation>Basis of: {flag}</translation>
  </message>
  <message>
   <source>接到报告后及时登记</source>
   <translation>recorded at once after the report</translation>
  </message>
  <message>
   <source>定位</source>
   <translation>Located</translation>
  </message>
  <message>
   <source>找到原因的时间</source>
   <translation>when the cause was found</translation>
  </message>
  <message>
   <source>超限，未记录</source>
   <translation>over the limit, not recorded</translation>
  </message>
  <message>
   <source>反馈</source>
   <translation>Feedback</translation>
  </message>
  <message>
   <source>不占时点</source>
   <translation>No time of its own</translation>
  </message>
  <message>
   <source>各时限自此起算</source>
   <translation>The limits run from here</translation>
  </message>
  <message>
   <source>先填报告时间，各时限自此起算</source>
   <translation>Fill in the report first, the limits run from it</translation>
  </message>
  <message>
   <source>超限 {value}</source>
   <translation>{value} over</translation>
  </message>
  <message>
   <source>每 {minutes}一次</source>
   <translation>every {minutes}</translation>
  </message>
  <message>
   <source>无须反馈</source>
   <translation>No feedback needed</translation>
  </message>
  <message>
   <source>尚未到时点</source>
   <translation>Not due yet</translation>
  </message>
  <message>
   <source>超限 {late}，第 {order} 次</source>
   <translation>{late} over, no. {order}</translation>
  </message>
  <message>
   <source>按时，第 {order} 次</source>
   <translation>in time, no. {order}</translation>
  </message>
  <message>
   <source>{reaches_at:%H:%M} 满 {limit}</source>
   <translation>{limit} at {reaches_at:%H:%M}</translation>
  </message>
  <message>
   <source>{row} 满 {limit}</source>
   <translation>{row} reaches {limit}</translation>
  </message>
  <message>
   <source>限 {since}</source>
   <translation>limit {since}</translation>
  </message>
  <message>
   <source>未到期，余 {value}</source>
   <translation>open, {value} left</translation>
  </message>
  <message>
   <source>按时，余 {actual_at}</source>
   <translation>in time, {actual_at} left</translation>
  </message>
  <message>
   <source>第 {order} 次时点</source>
   <translation>Due time no. {order}</translation>
  </message>
  <message>
   <source>不足 {limit}</source>
   <translation>below {limit}</translation>
  </message>
  <message>
   <source>满 {limit}，不计</source>
   <translation>{limit} reached, not counted</translation>
  </message>
  <message>
   <source>缺 {late} 次</source>
   <translation>{late} missing</translation>
  </message>
  <message>
   <source>允许不可用</source>
   <translation>Downtime allowed</translation>
  </message>
  <message>
   <source>，至今</source>
   <translation>, until now</translation>
  </message>
  <message>
   <source>离岗时长</source>
   <translation>Absent for</translation>
  </message>
  <message>
   <source>服务期内投诉</source>
   <translation>Complaints in the term</translation>
  </message>
  <message>
   <source>连续不合格</source>
   <translation>Failed in a row</translation>
  </message>
  <message>
   <source>{running}（{until}）</source>
   <translation>{running} ({until})</translation>
  </message>
  <message>
   <source>响应用时</source>
   <translation>Response time</translation>
  </message>
  <message>
   <source>完成用时</source>
   <translation>Completion time</translation>
  </message>
  <message>
   <source>登记时间</source>
   <translation>Recorded</translation>
  </message>
  <message>
   <source>到场时间</source>
   <translation>Arrived</translation>
  </message>
  <message>
   <source>定位时间</source>
   <translation>Located</translation>
  </message>
  <message>
   <source>恢复时间</source>
   <translation>Recovered</translation>
  </message>
  <message>
   <source>反馈时间</source>
   <translation>Feedback</translation>
  </message>
  <message>
   <source>年-月-日 时:分:秒</source>
   <translation>Y-M-D h:m:s</translation>
  </message>
  <message>
   <source>时:分:秒</source>
   <translation>h:m:s</translation>
  </message>
  <message>
   <source>后果：{words}</source>
   <translation>Effects: {words}</translation>
  </message>
  <message>
   <source>与登记时逐字节相同</source>
   <translation>the same as when it was recorded, byte for byte</translation>
  </message>
  <message>
   <source>内容与登记时不同，草稿的哈希已更新</source>
   <translation>not the same as when it was recorded; the hash of the draft was brought up to date</translation>
  </message>
  <message>
   <source>内容与登记时不同：其间事实、条款或模板有改动，请以发出的原件为准</source>
   <translation>not the same as when it was recorded: facts, terms or the template changed since; go by the original that was sent</translation>
  </message>
  <message>
   <source>没有成文日期，不能重新生成；应为函件上的日期</source>
   <translation>Without a date it cannot be made again; expected: the day on the letter</translation>
  </message>
  <message>
   <source>已生成 {name}；{draft}</source>
   <translation>{name} made; {draft}</translation>
  </message>
  <message>
   <source>已生成 {name}，{same}</source>
   <translation>{name} made, {same}</translation>
  </message>
  <message>
   <source>发出</source>
   <translation>Sent</translation>
  </message>
  <message>
   <source>收到</source>
   <translation>Rec'd</translation>
  </message>
  <message>
   <source>待答复</source>
   <translation>Reply due</translation>
  </message>
  <message>
   <source>形式有疑</source>
   <translation>Form doubtful</translation>
  </message>
  <message>
   <source>草稿</source>
   <translation>Draft</translation>
  </message>
  <message>
   <source>发出 {found} 件，收到 {found2} 件</source>
   <translation>{found} sent, {found2} received</translation>
  </message>
  <message>
   <source>{head}；待答复 {found} 件，形式有疑 {found2} 件{drafts}</source>
   <translation>{head}; {found} awaiting a reply, {found2} of doubtful form{drafts}</translation>
  </message>
  <message>
   <source>；草稿 {found} 件</source>
   <translation>; {found} drafts</translation>
  </message>
  <message>
   <source>逾期不答复的，确认的违约金从应付未付款项中扣除</source>
   <translation>without an answer, the confirmed penalty is deducted from payments due</translation>
  </message>
  <message>
   <source>期限内未整改的，可终止合同并要求违约金</source>
   <translation>if not rectified in time, the contract can be terminated with a penalty</translation>
  </message>
  <message>
   <source>逾期不更换的，可下达整改通知</source>
   <translation>if not replaced in time, a rectification notice can follow</translation>
  </message>
  <message>
   <source>未经同意不得更换</source>
   <translation>no replacement without consent</translation>
  </message>
  <message>
   <source>付款时扣除，不足部分另扣或由乙方补足</source>
   <translation>deducted from the payment, the rest otherwise or paid by Party B</translation>
  </message>
  <message>
   <source>返工次数用尽仍不合格的，可解除合同并追回已付款项</source>
   <translation>failing after all reworks, the contract can be terminated and payments recovered</translation>
  </message>
  <message>
   <source>逾期不返还的，按违反保密约定处理</source>
   <translation>if not returned in time, it counts as a breach of confidentiality</translation>
  </message>
  <message>
   <source>核实之前不向变更后的账户付款</source>
   <translation>no payment to the new account before it is verified</translation>
  </message>
  <message>
   <source>到达乙方后合同解除，进入结算和迁移</source>
   <translation>the contract ends once it reaches Party B; settlement and migration follow</translation>
  </message>
  <message>
   <source>切换期内免费配合，届满前完成</source>
   <translation>free support during the cut-over, done before it ends</translation>
  </message>
  <message>
   <source>双方书面签署后登记为补充协议</source>
   <translation>recorded as a supplement once both sides have signed</translation>
  </message>
  <message>
   <source>依据未登记</source>
   <translation>Basis not recorded</translation>
  </message>
  <message>
   <source>已送达</source>
   <translation>Served</translation>
  </message>
  <message>
   <source>{letter}，{dated_on} 成文</source>
   <translation>{letter}, dated {dated_on}</translation>
  </message>
  <message>
   <source>草稿，尚未发出</source>
   <translation>Draft, not sent yet</translation>
  </message>
  <message>
   <source>已发出，待送达凭证</source>
   <translation>Sent, proof of service awaited</translation>
  </message>
  <message>
   <source>依据{clause}</source>
   <translation>Based on {clause}</translation>
  </message>
  <message>
   <source>{about}，{clause}</source>
   <translation>{about}, {clause}</translation>
  </message>
  <message>
   <source>（{clause}）</source>
   <translation> ({clause})</translation>
  </message>
  <message>
   <source>{name}；发出后登记发出日、形式和单号</source>
   <translation>{name}; once sent, record day, form and number</translation>
  </message>
  <message>
   <source>{name}；补登收到日或签收</source>
   <translation>{name}; add the day it was received, or the receipt</translation>
  </message>
  <message>
   <source>没有符合筛选的函件。</source>
   <translation>No letters match.</translation>
  </message>
  <message>
   <source>改过再发的 Word、盖章扫描件或 PDF，与登记时生成的文件一起保存</source>
   <translation>The Word file as it was changed before sending, a scan with its seal or a PDF, kept beside the one made on entry</translation>
  </message>
  <message>
   <source>函件文件 (*.docx *.doc *.pdf *.jpg *.jpeg *.png);;所有文件 (*)</source>
   <translation>Letters (*.docx *.doc *.pdf *.jpg *.jpeg *.png);;All files (*)</translation>
  </message>
  <message>
   <source>按登记的内容再生成一份，并与登记时的哈希比较</source>
   <translation>Write it once more from what is recorded and compare it with the hash</translation>
  </message>
  <message>
   <source>新建函件…</source>
   <translation>New letter…</translation>
  </message>
  <message>
   <source>重新生成 Word…</source>
   <translation>Write Word again…</translation>
  </message>
  <message>
   <source>筛选函件</source>
   <translation>Filter letters</translation>
  </message>
  <message>
   <source>按关联的记录筛选</source>
   <translation>Filter by linked record</translation>
  </message>
  <message>
   <source>查找函件</source>
   <translation>Find letters</translation>
  </message>
  <message>
   <source>换成实际发出的文件…</source>
   <translation>Keep the file as sent…</translation>
  </message>
  <message>
   <source>收到日记为查看日</source>
   <translation>Received on the day shown</translation>
  </message>
  <message>
   <source>选择实际发出的文件</source>
   <translation>Choose the file as it was sent</translation>
  </message>
  <message>
   <source>按模板写一件函件（Alt+L）</source>
   <translation>Write a letter from a template (Alt+L)</translation>
  </message>
  <message>
   <source>查找文号、事由</source>
   <translation>Find number or matter</translation>
  </message>
  <message>
   <source>全部关联</source>
   <translation>All links</translation>
  </message>
  <message>
   <source>被答复的函件</source>
   <translation>Letter answered</translation>
  </message>
  <message>
   <source>答复的函件</source>
   <translation>Answering letter</translation>
  </message>
  <message>
   <source>所选函件都已有收到日</source>
   <translation>The letters chosen all have a day of receipt</translation>
  </message>
  <message>
   <source>{value}，{count} 件</source>
   <translation>{value}, {count} letters</translation>
  </message>
  <message>
   <source>登记 {count} 件函件的收到日 {day}</source>
   <translation>Record {day} as received for {count} letters</translation>
  </message>
  <message>
   <source>打开{word}：{letter}</source>
   <translation>Open {word}: {letter}</translation>
  </message>
  <message>
   <source>{word}：{value}</source>
   <translation>{word}: {value}</translation>
  </message>
  <message>
   <source>打开实际发出的文件：{name}</source>
   <translation>Open the file as sent: {name}</translation>
  </message>
  <message>
   <source>打开登记时的文件：{name}</source>
   <translation>Open the file as entered: {name}</translation>
  </message>
  <message>
   <source>还没有整改通知。乙方未按约履行的，书面提出整改要求和期限；逾期未改，甲方可终止合同并要求违约金。</source>
   <translation>No rectification notices yet. Where Party B does not perform, ask for rectification in writing with a limit; if it is missed, Party A may terminate and claim a penalty.</translation>
  </message>
  <message>
   <source>整改事项、依据</source>
   <translation>Request, basis</translation>
  </message>
  <message>
   <source>答复</source>
   <translation>Reply</translation>
  </message>
  <message>
   <source>整改通知</source>
   <translation>Rectification notices</translation>
  </message>
  <message>
   <source>打开整改通知</source>
   <translation>Open rectification notice</translation>
  </message>
  <message>
   <source>在“事件”中打开选中的整改通知（Enter）</source>
   <translation>Open the chosen notice under Incidents (Enter)</translation>
  </message>
  <message>
   <source>在“事件”中登记整改通知（Alt+G）</source>
   <translation>Record a rectification notice under Incidents (Alt+G)</translation>
  </message>
  <message>
   <source>函件通知</source>
   <translation>Letters</translation>
  </message>
  <message>
   <source>还没有登记函件。在这里登记与对方往来的函件：形式是否符合条款、以哪天为通知日期、何时该答复。</source>
   <translation>No letters recorded yet. Letters to and from the other side: whether their form meets the clause, which day counts as notice, when a reply is due.</translation>
  </message>
  <message>
   <source>监管整改通知</source>
   <translation>Regulator's notices</translation>
  </message>
  <message>
   <source>云监管服务商发来的整改通知登记在这里；未正确处置又出现问题的，计违约金。</source>
   <translation>Notices of the cloud regulator; not handled properly and then a problem, there is a penalty.</translation>
  </message>
  <message>
   <source>地址、电话变更</source>
   <translation>Changes of address or phone</translation>
  </message>
  <message>
   <source>合同载明的地址、电话变更的，变更方应在期限内书面通知；银行账户的变更在“付款”中登记。</source>
   <translation>A change of the address or phone in the contract needs written notice within the limit; changes of the bank account are recorded under Payment.</translation>
  </message>
  <message>
   <source>保密资料返还</source>
   <translation>Return of confidential material</translation>
  </message>
  <message>
   <source>甲方书面要求返还后，乙方应在期限内归还全部资料，不得复制留存。</source>
   <translation>Once Party A asks in writing, Party B returns all material within the limit and keeps no copies.</translation>
  </message>
  <message>
   <source>新函件</source>
   <translation>New letter</translation>
  </message>
  <message>
   <source>通知事项</source>
   <translation>Matter</translation>
  </message>
  <message>
   <source>发出单位</source>
   <translation>Sent by</translation>
  </message>
  <message>
   <source>发出日</source>
   <translation>Sent</translation>
  </message>
  <message>
   <source>新监管整改通知</source>
   <translation>New regulator's notice</translation>
  </message>
  <message>
   <source>变更事项</source>
   <translation>Subject</translation>
  </message>
  <message>
   <source>变更日</source>
   <translation>Changed</translation>
  </message>
  <message>
   <source>资料</source>
   <translation>Material</translation>
  </message>
  <message>
   <source>变更</source>
   <translation>Change</translation>
  </message>
  <message>
   <source>新变更</source>
   <translation>New change</translation>
  </message>
  <message>
   <source>新返还</source>
   <translation>New return</translation>
  </message>
  <message>
   <source>如：示例卫函〔2026〕5号</source>
   <translation>e.g. Example Letter [2026] no. 5</translation>
  </message>
  <message>
   <source>形式</source>
   <translation>Form</translation>
  </message>
  <message>
   <source>邮戳日</source>
   <translation>Postmark</translation>
  </message>
  <message>
   <source>方向</source>
   <translation>Direction</translation>
  </message>
  <message>
   <source>事由、文号、条款</source>
   <translation>Matter, number, clause</translation>
  </message>
  <message>
   <source>形式核对</source>
   <translation>Form check</translation>
  </message>
  <message>
   <source>通知日期</source>
   <translation>Notice date</translation>
  </message>
  <message>
   <source>通知事项、发出单位</source>
   <translation>Matter, sender</translation>
  </message>
  <message>
   <source>通知</source>
   <translation>Notice</translation>
  </message>
  <message>
   <source>如：关于补交运维月报的函</source>
   <translation>e.g. on handing in monthly reports</translation>
  </message>
  <message>
   <source>发出方</source>
   <translation>Sent by</translation>
  </message>
  <message>
   <source>送达地址</source>
   <translation>Address</translation>
  </message>
  <message>
   <source>单号</source>
   <translation>Tracking</translation>
  </message>
  <message>
   <source>所答来函</source>
   <translation>In reply to</translation>
  </message>
  <message>
   <source>关联</source>
   <translation>Linked to</translation>
  </message>
  <message>
   <source>处置完成</source>
   <translation>Handled</translation>
  </message>
  <message>
   <source>未确认</source>
   <translation>Unconfirmed</translation>
  </message>
  <message>
   <source>已签收</source>
   <translation>Signed for</translation>
  </message>
  <message>
   <source>未签收</source>
   <translation>Not signed for</translation>
  </message>
  <message>
   <source>如：弱口令整改通知</source>
   <translation>e.g. weak password notice</translation>
  </message>
  <message>
   <source>云监管服务商</source>
   <translation>Cloud regulator</translation>
  </message>
  <message>
   <source>整改期限</source>
   <translation>Rectify by</translation>
  </message>
  <message>
   <source>如：乙方联系地址</source>
   <translation>e.g. contact address of Party B</translation>
  </message>
  <message>
   <source>如：项目方案纸质稿</source>
   <translation>e.g. project plan on paper</translation>
  </message>
  <message>
   <source>返还日</source>
   <translation>Returned</translation>
  </message>
  <message>
   <source>函件“{value}”</source>
   <translation>Letter “{value}”</translation>
  </message>
  <message>
   <source>监管整改通知“{value}”</source>
   <translation>Regulator's notice “{value}”</translation>
  </message>
  <message>
   <source>地址变更“{value}”</source>
   <translation>Address change “{value}”</translation>
  </message>
  <message>
   <source>保密资料返还“{value}”</source>
   <translation>Return of material “{value}”</translation>
  </message>
  <message>
   <source>合同载明或双方确认的地址、号码、邮箱</source>
   <translation>Address, number or mailbox in the contract or confirmed by both</translation>
  </message>
  <message>
   <source>双方确认</source>
   <translation>Confirmed</translation>
  </message>
  <message>
   <source>挂号、快递单号</source>
   <translation>Registered or courier no.</translation>
  </message>
  <message>
   <source>签收</source>
   <translation>Receipt</translation>
  </message>
  <message>
   <source>答复日</source>
   <translation>Replied</translation>
  </message>
  <message>
   <source>如：送达和签收的凭证</source>
   <translation>e.g. proof of delivery and receipt</translation>
  </message>
  <message>
   <source>正确处置</source>
   <translation>Handled properly</translation>
  </message>
  <message>
   <source>截至日后</source>
   <translation>After the as-of day</translation>
  </message>
  <message>
   <source>形式符合</source>
   <translation>Form met</translation>
  </message>
  <message>
   <source>形式不符</source>
   <translation>Form not met</translation>
  </message>
  <message>
   <source>未要求</source>
   <translation>Not required</translation>
  </message>
  <message>
   <source>未登记发出单位</source>
   <translation>No sender recorded</translation>
  </message>
  <message>
   <source>未登记处置</source>
   <translation>Handling not recorded</translation>
  </message>
  <message>
   <source>通知日期未登记</source>
   <translation>Notice date not recorded</translation>
  </message>
  <message>
   <source>{days}为准（{value}）</source>
   <translation>{days} counts ({value})</translation>
  </message>
  <message>
   <source>已答复</source>
   <translation>Replied</translation>
  </message>
  <message>
   <source>答复已迟</source>
   <translation>Replied late</translation>
  </message>
  <message>
   <source>通知日期 {day}</source>
   <translation>Notice date {day}</translation>
  </message>
  <message>
   <source>{who}应于 {due_on} 前（含当日）答复</source>
   <translation>{who} to reply by {due_on} (that day included)</translation>
  </message>
  <message>
   <source>{who}答复</source>
   <translation>{who} to reply</translation>
  </message>
  <message>
   <source>，{done_on} 答复</source>
   <translation>, replied {done_on}</translation>
  </message>
  <message>
   <source>：{value}</source>
   <translation>: {value}</translation>
  </message>
  <message>
   <source>已处置</source>
   <translation>Handled</translation>
  </message>
  <message>
   <source>处置已迟</source>
   <translation>Handled late</translation>
  </message>
  <message>
   <source>{heading} 另要求书面通知后立即交回；在上列期限内返还的按时。</source>
   <translation>{heading} also asks for return at once after written notice; returned within this limit is in time.</translation>
  </message>
  <message>
   <source>严格 {strict_on}</source>
   <translation>strict {strict_on}</translation>
  </message>
  <message>
   <source>不需顺延{estimate}</source>
   <translation>not moved{estimate}</translation>
  </message>
  <message>
   <source>还有 {days} 日</source>
   <translation>{days} days left</translation>
  </message>
  <message>
   <source>逾期 {days} 日</source>
   <translation>{days} days late</translation>
  </message>
  <message>
   <source>无文号</source>
   <translation>No number</translation>
  </message>
  <message>
   <source>（无事由）</source>
   <translation> (no matter)</translation>
  </message>
  <message>
   <source>今日答复</source>
   <translation>Reply today</translation>
  </message>
  <message>
   <source>按{days}（{value}）</source>
   <translation>by {days} ({value})</translation>
  </message>
  <message>
   <source>暂按{days}，应补登为准的日期</source>
   <translation>{days} for now, record the day that counts</translation>
  </message>
  <message>
   <source>逾期 {seen} 日</source>
   <translation>{seen} days late</translation>
  </message>
  <message>
   <source>待答 {left} 日</source>
   <translation>{left} days to reply</translation>
  </message>
  <message>
   <source>款项</source>
   <translation>Instalments</translation>
  </message>
  <message>
   <source>已删除的记录</source>
   <translation>Removed record</translation>
  </message>
  <message>
   <source>不是答复</source>
   <translation>Not a reply</translation>
  </message>
  <message>
   <source>不关联</source>
   <translation>Not linked</translation>
  </message>
  <message>
   <source>未选</source>
   <translation>none</translation>
  </message>
  <message>
   <source>已不在的认定</source>
   <translation>A finding that is gone</translation>
  </message>
  <message>
   <source>已不在的款项</source>
   <translation>payment no longer there</translation>
  </message>
  <message>
   <source>{title}，{text}，{figure} {unit}</source>
   <translation>{title}, {text}, {figure} {unit}</translation>
  </message>
  <message>
   <source>元，可扣</source>
   <translation>yuan, deductible</translation>
  </message>
  <message>
   <source>元，可扣（含已扣）</source>
   <translation>yuan, with deducted</translation>
  </message>
  <message>
   <source>{count} 成立，{expected} 预计</source>
   <translation>{count} certain, {expected} expected</translation>
  </message>
  <message>
   <source>{count} 项成立</source>
   <translation>{count} certain</translation>
  </message>
  <message>
   <source>已回款</source>
   <translation>Received</translation>
  </message>
  <message>
   <source>回款基数</source>
   <translation>Payment base</translation>
  </message>
  <message>
   <source>余量</source>
   <translation>Room left</translation>
  </message>
  <message>
   <source>元，可扣（含损失）</source>
   <translation>yuan, deductible (with losses)</translation>
  </message>
  <message>
   <source>违约金</source>
   <translation>Penalties</translation>
  </message>
  <message>
   <source>未认定和可争议的事实使发生额在 {low} 至 {high} 元之间</source>
   <translation>Undetermined and arguable facts leave the accrued sum between {low} and {high} yuan</translation>
  </message>
  <message>
   <source>至 {high}</source>
   <translation>to {high}</translation>
  </message>
  <message>
   <source>{finding}，{row}，{amount} 元，{word}</source>
   <translation>{finding}, {row}, {amount} yuan, {word}</translation>
  </message>
  <message>
   <source>已触发</source>
   <translation>Reached</translation>
  </message>
  <message>
   <source>% 合同总额</source>
   <translation>% of the total fee</translation>
  </message>
  <message>
   <source>尚无回款</source>
   <translation>Nothing paid yet</translation>
  </message>
  <message>
   <source>暂不可扣</source>
   <translation>Not deductible yet</translation>
  </message>
  <message>
   <source>损失</source>
   <translation>Losses</translation>
  </message>
  <message>
   <source>未触发</source>
   <translation>Not reached</translation>
  </message>
  <message>
   <source>已用 {used}</source>
   <translation>{used} used</translation>
  </message>
  <message>
   <source>{expected} 项预计</source>
   <translation>{expected} expected</translation>
  </message>
  <message>
   <source>{share} 解除线</source>
   <translation>{share} line</translation>
  </message>
  <message>
   <source>解除线，须超过</source>
   <translation>Line, to exceed</translation>
  </message>
  <message>
   <source>已达上限</source>
   <translation>Cap reached</translation>
  </message>
  <message>
   <source>元，{basis}的 {share}</source>
   <translation>yuan, {share} of {basis:low}</translation>
  </message>
  <message>
   <source>临近 {used}</source>
   <translation>near: {used}</translation>
  </message>
  <message>
   <source>已超出</source>
   <translation>Exceeded</translation>
  </message>
  <message>
   <source>元，发生额，同一事件择其重者</source>
   <translation>yuan, accrued; the heaviest of each event</translation>
  </message>
  <message>
   <source>服务水平</source>
   <translation>Service level</translation>
  </message>
  <message>
   <source>合同签署完毕、服务期开始后，各月的服务水平列在这里。</source>
   <translation>Once the contract is signed and service has begun, the months' service levels are listed here.</translation>
  </message>
  <message>
   <source>{count} 个自然月，{months} 至 {months2}</source>
   <translation>{count} months, {months} to {months2}</translation>
  </message>
  <message>
   <source>甲方权利：未产生</source>
   <translation>Rights of Party A: none arisen</translation>
  </message>
  <message>
   <source>未产生权利</source>
   <translation>No rights</translation>
  </message>
  <message>
   <source>甲方权利{word}：{clauses}</source>
   <translation>Rights of Party A: {word:low}, {clauses}</translation>
  </message>
  <message>
   <source>权利{word}</source>
   <translation>{word} right</translation>
  </message>
  <message>
   <source>到 {of} 次{follows}，{heading}</source>
   <translation>at {of}{follows}, {heading}</translation>
  </message>
  <message>
   <source>待登记</source>
   <translation>To record</translation>
  </message>
  <message>
   <source>未收到</source>
   <translation>Not received</translation>
  </message>
  <message>
   <source>天</source>
   <translation>days</translation>
  </message>
  <message>
   <source>逐项共 {span} 元</source>
   <translation>{span} yuan one by one</translation>
  </message>
  <message>
   <source>{span} 元</source>
   <translation>{span} yuan</translation>
  </message>
  <message>
   <source>SLA 超限</source>
   <translation>SLA misses</translation>
  </message>
  <message>
   <source>0 项</source>
   <translation>none</translation>
  </message>
  <message>
   <source>0 次</source>
   <translation>none</translation>
  </message>
  <message>
   <source>逾 {left} {unit}</source>
   <translation>{left} {unit} late</translation>
  </message>
  <message>
   <source>{total} 元</source>
   <translation>{total} yuan</translation>
  </message>
  <message>
   <source>已 {left} {unit}</source>
   <translation>{left} {unit} ago</translation>
  </message>
  <message>
   <source>另一读法 {gap_sum} 元</source>
   <translation>other reading {gap_sum} yuan</translation>
  </message>
  <message>
   <source>最多 {arguable_sum} 元</source>
   <translation>up to {arguable_sum} yuan</translation>
  </message>
  <message>
   <source>登记事件（Ctrl+N）</source>
   <translation>Record incident (Ctrl+N)</translation>
  </message>
  <message>
   <source>总览</source>
   <translation>Overview</translation>
  </message>
  <message>
   <source>合同签署</source>
   <translation>Contract signed</translation>
  </message>
  <message>
   <source>签署</source>
   <translation>Signed</translation>
  </message>
  <message>
   <source>服务期满</source>
   <translation>Service term over</translation>
  </message>
  <message>
   <source>期满</source>
   <translation>End</translation>
  </message>
  <message>
   <source>专家评审</source>
   <translation>Expert review</translation>
  </message>
  <message>
   <source>评审</source>
   <translation>Review</translation>
  </message>
  <message>
   <source>财政资金</source>
   <translation>Public funds</translation>
  </message>
  <message>
   <source>资金</source>
   <translation>Funds</translation>
  </message>
  <message>
   <source>中期验收</source>
   <translation>Mid-term acceptance</translation>
  </message>
  <message>
   <source>中验</source>
   <translation>Mid-term</translation>
  </message>
  <message>
   <source>验收合格</source>
   <translation>Accepted</translation>
  </message>
  <message>
   <source>发票</source>
   <translation>Invoice</translation>
  </message>
  <message>
   <source>发票最晚</source>
   <translation>Invoice by</translation>
  </message>
  <message>
   <source>下期付款</source>
   <translation>Next payment</translation>
  </message>
  <message>
   <source>元，各期均已付清</source>
   <translation>yuan, all instalments paid</translation>
  </message>
  <message>
   <source>等待发票</source>
   <translation>Waits for the invoice</translation>
  </message>
  <message>
   <source>元，净付</source>
   <translation>yuan, net</translation>
  </message>
  <message>
   <source>发票：尚未收到（第七条3）</source>
   <translation>Invoice: not received yet (clause 7.3)</translation>
  </message>
  <message>
   <source>，晚于期限</source>
   <translation>, past the limit</translation>
  </message>
  <message>
   <source>应付日</source>
   <translation>Due</translation>
  </message>
  <message>
   <source>服务期 </source>
   <translation>Service term </translation>
  </message>
  <message>
   <source>今天届满</source>
   <translation>ends today</translation>
  </message>
  <message>
   <source>，已届满 {days} 天</source>
   <translation>, ended {days} days ago</translation>
  </message>
  <message>
   <source>已付清</source>
   <translation>Paid</translation>
  </message>
  <message>
   <source>逾期，暂缓</source>
   <translation>overdue, on hold</translation>
  </message>
  <message>
   <source>暂缓付款</source>
   <translation>on hold</translation>
  </message>
  <message>
   <source>账户</source>
   <translation>Account</translation>
  </message>
  <message>
   <source>收款账户变更待核（第七条4）</source>
   <translation>Account change to be verified (clause 7.4)</translation>
  </message>
  <message>
   <source>发票：{received} 收到</source>
   <translation>Invoice: received {received}</translation>
  </message>
  <message>
   <source>本期应付</source>
   <translation>This instalment</translation>
  </message>
  <message>
   <source>合同尚未签署完毕，服务期未起算</source>
   <translation>Not signed by both sides, the service term has not started</translation>
  </message>
  <message>
   <source>下期付款：{terms} {share}</source>
   <translation>{terms} {share}</translation>
  </message>
  <message>
   <source>{word}：{day}</source>
   <translation>{word}: {day}</translation>
  </message>
  <message>
   <source>{word}：尚未满足</source>
   <translation>{word}: not met yet</translation>
  </message>
  <message>
   <source>{days_late} 天</source>
   <translation>{days_late} days</translation>
  </message>
  <message>
   <source>{left} 工作日</source>
   <translation>{left} working days</translation>
  </message>
  <message>
   <source>还有 {days} 天届满</source>
   <translation>ends in {days} days</translation>
  </message>
  <message>
   <source>条件齐后 {working_days} 工作日</source>
   <translation>{working_days} working days after all conditions</translation>
  </message>
  <message>
   <source>，{days} 天后开始</source>
   <translation>, starts in {days} days</translation>
  </message>
  <message>
   <source>，第 {days} 天，{rest}</source>
   <translation>, day {days}, {rest}</translation>
  </message>
  <message>
   <source>{over}；迁移期至 </source>
   <translation>{over}; migration until </translation>
  </message>
  <message>
   <source>{terms}付清</source>
   <translation>{terms} paid</translation>
  </message>
  <message>
   <source>{low} 至 {high}</source>
   <translation>{low} to {high}</translation>
  </message>
  <message>
   <source>今天没有要做的事。登记事件、发票或付款条件后，下一步列在这里。</source>
   <translation>Nothing to do today. Next steps are listed here once incidents, invoices or payment conditions are recorded.</translation>
  </message>
  <message>
   <source>双方的签署日登记后，服务期、各项期限和付款期由此起算，下一步列在这里。</source>
   <translation>Once the signing days of both parties are entered, the service term, the limits and the payment periods run from them and the next steps are listed here.</translation>
  </message>
  <message>
   <source>须由人决定</source>
   <translation>For a person to determine</translation>
  </message>
  <message>
   <source>生成函件</source>
   <translation>Draft letter</translation>
  </message>
  <message>
   <source>打开金额最大的一项</source>
   <translation>Open the one with the largest amount</translation>
  </message>
  <message>
   <source>{text}：{text2}</source>
   <translation>{text}: {text2}</translation>
  </message>
  <message>
   <source>，列前 {shown_steps} 项</source>
   <translation>, first {shown_steps} shown</translation>
  </message>
  <message>
   <source>我方优先，共 {count} 项{first}</source>
   <translation>ours first, {count} in all{first}</translation>
  </message>
  <message>
   <source>三种读法下本次扣款不同</source>
   <translation>Deduction differs under the three readings</translation>
  </message>
  <message>
   <source>尚未付款，采用的读法下上限为 0.00，付款前不能扣款。</source>
   <translation>Nothing paid yet: under the reading used the cap is 0.00, no deduction before payment.</translation>
  </message>
  <message>
   <source>合同已写明，只有一种读法</source>
   <translation>Settled by the text, one reading only</translation>
  </message>
  <message>
   <source>三种读法下本次扣款相同</source>
   <translation>Same deduction under all three readings</translation>
  </message>
  <message>
   <source>({whole} − 扣款) × {share}</source>
   <translation>({whole} − deduction) × {share}</translation>
  </message>
  <message>
   <source>可主张额与损失超出采用的读法 {excess} 元，超出部分不能按此扣款。</source>
   <translation>Claimable sum and losses exceed the reading used by {excess} yuan; the excess cannot be deducted on it.</translation>
  </message>
  <message>
   <source>{coefficient}（{one}）</source>
   <translation>{coefficient} ({one})</translation>
  </message>
  <message>
   <source>采用的读法余量 {room}，不足再扣一项 {words}，新增违约只能另行主张。</source>
   <translation>Room {room} under the reading used, less than one more {words}; further breaches can only be claimed separately.</translation>
  </message>
  <message>
   <source>本次可扣</source>
   <translation>Deduct now</translation>
  </message>
  <message>
   <source>净付</source>
   <translation>Net</translation>
  </message>
  <message>
   <source>基数</source>
   <translation>Base</translation>
  </message>
  <message>
   <source>已回款项的三种读法</source>
   <translation>Three readings of payments received</translation>
  </message>
  <message>
   <source>{label}：已用 {cap}，上限 {cap2}</source>
   <translation>{label}: used {cap}, cap {cap2}</translation>
  </message>
  <message>
   <source>{value}，上限 {cap_share}，元</source>
   <translation>{value}, cap {cap_share}, yuan</translation>
  </message>
  <message>
   <source>，采用</source>
   <translation>, used</translation>
  </message>
  <message>
   <source>截至日之后的日期，尚未计入</source>
   <translation>a day after the as-of day, not counted yet</translation>
  </message>
  <message>
   <source>待双方签署</source>
   <translation>to be signed</translation>
  </message>
  <message>
   <source>已齐</source>
   <translation>complete</translation>
  </message>
  <message>
   <source>已具备</source>
   <translation>met</translation>
  </message>
  <message>
   <source>最晚日待付款期起算</source>
   <translation>the last day follows once the period runs</translation>
  </message>
  <message>
   <source>已回拨核实</source>
   <translation>Verified by call-back</translation>
  </message>
  <message>
   <source>退回</source>
   <translation>Returned</translation>
  </message>
  <message>
   <source>金额</source>
   <translation>Amount</translation>
  </message>
  <message>
   <source>抬头税号</source>
   <translation>Title, tax no.</translation>
  </message>
  <message>
   <source>查验</source>
   <translation>Verified</translation>
  </message>
  <message>
   <source>付款期起算后才有最晚收票日</source>
   <translation>the invoice day follows once the period runs</translation>
  </message>
  <message>
   <source>条件{ready}，付款期自 {trigger_on} 的次日起算</source>
   <translation>Conditions {ready:low}; the period runs from the day after {trigger_on}</translation>
  </message>
  <message>
   <source>账户变更</source>
   <translation>New account</translation>
  </message>
  <message>
   <source>付清之后变更，不影响本期</source>
   <translation>changed after payment, this instalment is not affected</translation>
  </message>
  <message>
   <source>未核实</source>
   <translation>Not verified</translation>
  </message>
  <message>
   <source>按原留电话回拨后再付款</source>
   <translation>call back on the number on record before paying</translation>
  </message>
  <message>
   <source> 与 </source>
   <translation> and </translation>
  </message>
  <message>
   <source>收到乙方发票</source>
   <translation>Invoice received</translation>
  </message>
  <message>
   <source>已退回</source>
   <translation>Returned</translation>
  </message>
  <message>
   <source>金额不符</source>
   <translation>Amount wrong</translation>
  </message>
  <message>
   <source>抬头不符</source>
   <translation>Title wrong</translation>
  </message>
  <message>
   <source>付款，最晚</source>
   <translation>Pay by</translation>
  </message>
  <message>
   <source>条件齐备后起算</source>
   <translation>runs once all conditions are met</translation>
  </message>
  <message>
   <source>起算 {met} / {count}，核对 {checked} / 2</source>
   <translation>conditions {met} / {count}, checks {checked} / 2</translation>
  </message>
  <message>
   <source>账户变更待核</source>
   <translation>account change to verify</translation>
  </message>
  <message>
   <source>核实新账户前不付款；乙方未按时书面通知的，错付、无法支付由乙方承担。</source>
   <translation>No payment before the new account is verified; without timely written notice Party B bears a wrong or failed payment.</translation>
  </message>
  <message>
   <source>暂缓付款：</source>
   <translation>On hold: </translation>
  </message>
  <message>
   <source>还差 {count} 项，付款期未起算</source>
   <translation>{count} conditions missing, the period has not started</translation>
  </message>
  <message>
   <source>余 {days} 天</source>
   <translation>{days} days left</translation>
  </message>
  <message>
   <source>最晚 {limit}</source>
   <translation>by {limit}</translation>
  </message>
  <message>
   <source>{until}，按时通知</source>
   <translation>{until}, notified in time</translation>
  </message>
  <message>
   <source>已书面通知，{until}</source>
   <translation>notified in writing, {until}</translation>
  </message>
  <message>
   <source>最晚 {limit}；登记的收票日在截至日之后</source>
   <translation>by {limit}; the recorded receipt is after the as-of day</translation>
  </message>
  <message>
   <source>最晚 {limit}，未登记收票</source>
   <translation>by {limit}, receipt not recorded</translation>
  </message>
  <message>
   <source>最晚 {limit}，</source>
   <translation>by {limit} · </translation>
  </message>
  <message>
   <source>，按时</source>
   <translation>, in time</translation>
  </message>
  <message>
   <source>余 {due_on} 个工作日</source>
   <translation>{due_on} working days left</translation>
  </message>
  <message>
   <source>发票迟到</source>
   <translation>invoice late</translation>
  </message>
  <message>
   <source>发票未收到</source>
   <translation>invoice not received</translation>
  </message>
  <message>
   <source>账户未核实</source>
   <translation>account not verified</translation>
  </message>
  <message>
   <source>按合同原留电话回拨核实新账户之前不宜付款。</source>
   <translation>Do not pay before calling back on the number in the contract.</translation>
  </message>
  <message>
   <source>{until}，未书面通知</source>
   <translation>{until}, not notified in writing</translation>
  </message>
  <message>
   <source>{until}，通知已迟</source>
   <translation>{until}, notified late</translation>
  </message>
  <message>
   <source>{told}；未回拨核实</source>
   <translation>{told}; not called back</translation>
  </message>
  <message>
   <source>{value}通知{word}</source>
   <translation>{value} notice: {word:low}</translation>
  </message>
  <message>
   <source>，{who}通话</source>
   <translation>, spoke to {who}</translation>
  </message>
  <message>
   <source>余 {left} 个工作日</source>
   <translation>{left} working days left</translation>
  </message>
  <message>
   <source>已过 {left} 个工作日</source>
   <translation>{left} working days late</translation>
  </message>
  <message>
   <source>{settled_on} 付清</source>
   <translation>paid in full {settled_on}</translation>
  </message>
  <message>
   <source>已逾期 {days_late} 天</source>
   <translation>{days_late} days overdue</translation>
  </message>
  <message>
   <source>付款期不因此顺延；由此逾期的，{late_payment_rate} 可抗辩。</source>
   <translation>The period is not extended by this; a delay caused by it is a defence against {late_payment_rate}.</translation>
  </message>
  <message>
   <source>；{words}</source>
   <translation>; {words}</translation>
  </message>
  <message>
   <source>，逾期 {days_late} 天</source>
   <translation>, {days_late} days overdue</translation>
  </message>
  <message>
   <source>最晚 {due_on}</source>
   <translation>by {due_on}</translation>
  </message>
  <message>
   <source>迟 {late} 天</source>
   <translation>{late} days late</translation>
  </message>
  <message>
   <source>发票号码</source>
   <translation>Invoice no.</translation>
  </message>
  <message>
   <source>新开户行</source>
   <translation>New bank</translation>
  </message>
  <message>
   <source>新账号</source>
   <translation>New account</translation>
  </message>
  <message>
   <source>回拨核实</source>
   <translation>Called back</translation>
  </message>
  <message>
   <source>核实双方</source>
   <translation>Callers</translation>
  </message>
  <message>
   <source>登记变更</source>
   <translation>Record change</translation>
  </message>
  <message>
   <source>登记乙方账户变更</source>
   <translation>Record Party B's account change</translation>
  </message>
  <message>
   <source>核实人</source>
   <translation>Verified by</translation>
  </message>
  <message>
   <source>接听人</source>
   <translation>Spoke to</translation>
  </message>
  <message>
   <source>如：回拨的电话</source>
   <translation>e.g. number called</translation>
  </message>
  <message>
   <source>付款 {amount} 元</source>
   <translation>Payment {amount} yuan</translation>
  </message>
  <message>
   <source>扣款 {amount} 元</source>
   <translation>Deduction {amount} yuan</translation>
  </message>
  <message>
   <source>补足款 {amount} 元</source>
   <translation>Recovery {amount} yuan</translation>
  </message>
  <message>
   <source>损失 {amount} 元</source>
   <translation>Loss {amount} yuan</translation>
  </message>
  <message>
   <source>{terms}发票 {value}</source>
   <translation>{terms} invoice {value}</translation>
  </message>
  <message>
   <source>账户变更 {value}</source>
   <translation>Account change {value}</translation>
  </message>
  <message>
   <source>相符</source>
   <translation>Matches</translation>
  </message>
  <message>
   <source>不符</source>
   <translation>Differs</translation>
  </message>
  <message>
   <source>票种</source>
   <translation>Type</translation>
  </message>
  <message>
   <source>发票核对</source>
   <translation>Invoice checks</translation>
  </message>
  <message>
   <source>（Alt+I）</source>
   <translation> (Alt+I)</translation>
  </message>
  <message>
   <source>开票日</source>
   <translation>Issued on</translation>
  </message>
  <message>
   <source>价税合计</source>
   <translation>Total</translation>
  </message>
  <message>
   <source>税额</source>
   <translation>Tax</translation>
  </message>
  <message>
   <source>查验日</source>
   <translation>Verified</translation>
  </message>
  <message>
   <source>退回日</source>
   <translation>Returned</translation>
  </message>
  <message>
   <source>退回原因</source>
   <translation>Reason</translation>
  </message>
  <message>
   <source>如：税号有误</source>
   <translation>e.g. wrong tax no.</translation>
  </message>
  <message>
   <source>{value}、{value2}，{numbers}</source>
   <translation>{value}, {value2}, {numbers}</translation>
  </message>
  <message>
   <source>补足款</source>
   <translation>Repaid</translation>
  </message>
  <message>
   <source>未分类</source>
   <translation>Unclassified</translation>
  </message>
  <message>
   <source>凭证</source>
   <translation>Receipt</translation>
  </message>
  <message>
   <source>收款日</source>
   <translation>Received on</translation>
  </message>
  <message>
   <source>损失与补足款</source>
   <translation>Losses and recoveries</translation>
  </message>
  <message>
   <source>甲方主张的损失，与违约金合计后受赔付上限限制。</source>
   <translation>Losses claimed by Party A; with penalties they fall under the liability cap.</translation>
  </message>
  <message>
   <source>未付款项不足以扣款时，乙方另行支付的款项。</source>
   <translation>What Party B pays separately where the unpaid sum does not cover the deduction.</translation>
  </message>
  <message>
   <source>不归入事件</source>
   <translation>No event</translation>
  </message>
  <message>
   <source>登记{noun}</source>
   <translation>Record {noun}</translation>
  </message>
  <message>
   <source>{value}，元</source>
   <translation>{value}, yuan</translation>
  </message>
  <message>
   <source>损失事项</source>
   <translation>Loss</translation>
  </message>
  <message>
   <source>票据，如：发票号、账单</source>
   <translation>Voucher, e.g. invoice no., bill</translation>
  </message>
  <message>
   <source>登记付款</source>
   <translation>Record payment</translation>
  </message>
  <message>
   <source>登记扣款</source>
   <translation>Record deduction</translation>
  </message>
  <message>
   <source>导出付款台账和扣款计算表为 Excel 工作簿（Alt+E）</source>
   <translation>Export the payment ledger and the deduction statement as an Excel workbook (Alt+E)</translation>
  </message>
  <message>
   <source>登记本期付款（Alt+P）</source>
   <translation>Record a payment of this instalment (Alt+P)</translation>
  </message>
  <message>
   <source>登记从本期扣除的款项（Alt+K）</source>
   <translation>Record a deduction from this instalment (Alt+K)</translation>
  </message>
  <message>
   <source>最后一项条件具备的次日起算 {length}，那时逐日列出工作日、节假日和最晚收票日。</source>
   <translation>{length} from the day after the last condition is met; working days, holidays and the last day for the invoice are then listed day by day.</translation>
  </message>
  <message>
   <source>付款期尚未起算</source>
   <translation>The period has not started</translation>
  </message>
  <message>
   <source>应付</source>
   <translation>Due</translation>
  </message>
  <message>
   <source>等待{waiting}</source>
   <translation>waits for {waiting}</translation>
  </message>
  <message>
   <source>条件齐</source>
   <translation>met</translation>
  </message>
  <message>
   <source>休</source>
   <translation>off</translation>
  </message>
  <message>
   <source>{length} 个工作日</source>
   <translation>{length} working days</translation>
  </message>
  <message>
   <source>{length} 个工作日，首日不计</source>
   <translation>{length} working days, first day not counted</translation>
  </message>
  <message>
   <source>首日不计</source>
   <translation>first day not counted</translation>
  </message>
  <message>
   <source>期内没有节假日和调休</source>
   <translation>no holidays or make-up workdays in the period</translation>
  </message>
  <message>
   <source>{named} 年放假安排尚未公布，按周一至周五估计</source>
   <translation>Holidays of {named} are not announced, estimated Monday to Friday</translation>
  </message>
  <message>
   <source>最晚付款</source>
   <translation>Pay by</translation>
  </message>
  <message>
   <source>付清</source>
   <translation>Paid</translation>
  </message>
  <message>
   <source>付清本期</source>
   <translation>Paid in full</translation>
  </message>
  <message>
   <source>收票</source>
   <translation>inv.</translation>
  </message>
  <message>
   <source>收到发票</source>
   <translation>Invoice received</translation>
  </message>
  <message>
   <source>最晚收票</source>
   <translation>Invoice by</translation>
  </message>
  <message>
   <source>截至</source>
   <translation>As of</translation>
  </message>
  <message>
   <source>{name}放假 {count} 天不计</source>
   <translation>{name}: {count} days off not counted</translation>
  </message>
  <message>
   <source>{month} 月 {day} 日调休上班，计入</source>
   <translation>{month:02}-{day:02} make-up workday, counted</translation>
  </message>
  <message>
   <source>。最晚收票为应付日前第 {lead} 个工作日（{invoice_by}）。</source>
   <translation>. Last invoice day: {lead} working days before the due day ({invoice_by}).</translation>
  </message>
  <message>
   <source>第 {number} 个工作日</source>
   <translation>Working day {number}</translation>
  </message>
  <message>
   <source>账户待核</source>
   <translation>account to verify</translation>
  </message>
  <message>
   <source>{name}，{amount} 元，{status}</source>
   <translation>{name}, {amount} yuan, {status}</translation>
  </message>
  <message>
   <source>已付 {settled_on}</source>
   <translation>Paid {settled_on}</translation>
  </message>
  <message>
   <source>逾期付清 {settled_on}</source>
   <translation>Paid late {settled_on}</translation>
  </message>
  <message>
   <source>回单号</source>
   <translation>Slip no.</translation>
  </message>
  <message>
   <source>扣款</source>
   <translation>Deduction</translation>
  </message>
  <message>
   <source>已付</source>
   <translation>Paid</translation>
  </message>
  <message>
   <source>本期金额</source>
   <translation>This instalment</translation>
  </message>
  <message>
   <source>无可扣款项</source>
   <translation>Nothing to deduct</translation>
  </message>
  <message>
   <source>减：违约金扣款</source>
   <translation>Less: penalties</translation>
  </message>
  <message>
   <source>银行回单</source>
   <translation>Bank slip</translation>
  </message>
  <message>
   <source>收款方</source>
   <translation>Payee</translation>
  </message>
  <message>
   <source>元，条件未齐，按现有记录预计</source>
   <translation>yuan, conditions open, expected on present records</translation>
  </message>
  <message>
   <source>{value}、{value2}</source>
   <translation>{value}, {value2}</translation>
  </message>
  <message>
   <source>应付乙方</source>
   <translation>Payable to Party B</translation>
  </message>
  <message>
   <source>可抗辩</source>
   <translation>defence open</translation>
  </message>
  <message>
   <source>按日计</source>
   <translation>by day</translation>
  </message>
  <message>
   <source>一次计</source>
   <translation>once</translation>
  </message>
  <message>
   <source>未登记账号</source>
   <translation>no account recorded</translation>
  </message>
  <message>
   <source>未变更</source>
   <translation>Unchanged</translation>
  </message>
  <message>
   <source>超出赔付上限，暂不能扣</source>
   <translation>Above the liability cap, not deductible now</translation>
  </message>
  <message>
   <source>各期合计</source>
   <translation>All instalments</translation>
  </message>
  <message>
   <source>已补足</source>
   <translation>Repaid</translation>
  </message>
  <message>
   <source>乙方另行支付</source>
   <translation>Paid separately by Party B</translation>
  </message>
  <message>
   <source>多扣</source>
   <translation>Too much</translation>
  </message>
  <message>
   <source>已扣多于可扣</source>
   <translation>Deducted more than deductible</translation>
  </message>
  <message>
   <source>不足</source>
   <translation>Short</translation>
  </message>
  <message>
   <source>本期不够扣，另扣或补足</source>
   <translation>Not covered here, deduct elsewhere or recover</translation>
  </message>
  <message>
   <source>其余</source>
   <translation>Rest</translation>
  </message>
  <message>
   <source>另有 {count} 项成立未确认，共 {total} 元，确认后才可扣</source>
   <translation>{count} more certain but unconfirmed, {total} yuan; confirm to deduct</translation>
  </message>
  <message>
   <source>人民币{net}</source>
   <translation>RMB {net}</translation>
  </message>
  <message>
   <source>发票应按全额 {amount} 开具，扣款不减开票金额</source>
   <translation>The invoice is for the full {amount}; deductions do not reduce it</translation>
  </message>
  <message>
   <source>{rate} 违约金 {late_penalty} 元（{period}）</source>
   <translation>{rate} penalty {late_penalty} yuan ({period})</translation>
  </message>
  <message>
   <source>甲方逾期 {days_late} 天，{penalty}，{word}</source>
   <translation>Party A is {days_late} days late, {penalty}, {word}</translation>
  </message>
  <message>
   <source>{value}，{tail}</source>
   <translation>{value}, {tail}</translation>
  </message>
  <message>
   <source>{words}，得分未认定，最少 {amount_min}</source>
   <translation>{words}, score undetermined, at least {amount_min}</translation>
  </message>
  <message>
   <source>有 {count} 笔登记在截至日之后，尚未计入</source>
   <translation>{count} entries after the as-of day are not counted</translation>
  </message>
  <message>
   <source>{names} = {total}，多于应付 {over} 元，请核对付款与扣款登记</source>
   <translation>{names} = {total}, {over} yuan more than payable; check payments and deductions</translation>
  </message>
  <message>
   <source>尾号 {number}</source>
   <translation>ending {number}</translation>
  </message>
  <message>
   <source>未登记开户行</source>
   <translation>no bank recorded</translation>
  </message>
  <message>
   <source>变更已核实 {changed}</source>
   <translation>change verified {changed}</translation>
  </message>
  <message>
   <source>{what}，{occurred_on}</source>
   <translation>{what}, {occurred_on}</translation>
  </message>
  <message>
   <source>最早合规付款日</source>
   <translation>Earliest proper payment</translation>
  </message>
  <message>
   <source>{title}。{lines}</source>
   <translation>{title}. {lines}</translation>
  </message>
  <message>
   <source>{spoken}（F4 查看状态的依据）</source>
   <translation>{spoken} (F4: evidence of the status)</translation>
  </message>
  <message>
   <source>时间为空</source>
   <translation>The time is empty</translation>
  </message>
  <message>
   <source>访问的时刻</source>
   <translation>the moment of access</translation>
  </message>
  <message>
   <source>要去掉这次访问，请按删除</source>
   <translation>to drop this access, press remove</translation>
  </message>
  <message>
   <source>访问时间</source>
   <translation>Time of access</translation>
  </message>
  <message>
   <source>访问人员</source>
   <translation>Who</translation>
  </message>
  <message>
   <source>访问事由</source>
   <translation>Why</translation>
  </message>
  <message>
   <source>访问记录</source>
   <translation>Access log</translation>
  </message>
  <message>
   <source>登记访问</source>
   <translation>Record access</translation>
  </message>
  <message>
   <source>没有访问记录。</source>
   <translation>No accesses.</translation>
  </message>
  <message>
   <source>删除这次访问</source>
   <translation>Remove this access</translation>
  </message>
  <message>
   <source>登记一次访问，时间先填现在（Alt+G）</source>
   <translation>Record an access, starting with now (Alt+G)</translation>
  </message>
  <message>
   <source>值守班次</source>
   <translation>Shifts</translation>
  </message>
  <message>
   <source>这一周没有登记值守班次。按乙方的值守表登记后，这里列出空档。</source>
   <translation>No shifts recorded this week. Record them from Party B's roster; gaps are checked here.</translation>
  </message>
  <message>
   <source>重保期间</source>
   <translation>Key periods</translation>
  </message>
  <message>
   <source>还没有登记重保期间。收到重大或特别重大保障的通知后在此登记，并核对方案、值守表和骨干到场。</source>
   <translation>No key periods recorded. Record notices of major events here; plan, roster and key staff are checked.</translation>
  </message>
  <message>
   <source>还没有登记授权委托书。登记双方的授权和期限后，这里指出没有有效授权的日子。</source>
   <translation>No authorisation letters recorded. With both sides' letters and terms, days without a valid one are shown here.</translation>
  </message>
  <message>
   <source>访问授权</source>
   <translation>Access permissions</translation>
  </message>
  <message>
   <source>还没有登记访问授权。乙方监控、访问甲方系统和数据库，须有甲方书面授权；每次访问记在授权之下。</source>
   <translation>No access permissions recorded. Party B needs Party A's written permission to monitor or access its systems and databases; each access is recorded under it.</translation>
  </message>
  <message>
   <source>介质带离</source>
   <translation>Media taken out</translation>
  </message>
  <message>
   <source>还没有登记带离的介质。载有保密信息的介质带离对方场所，须书面许可并加密；到期未还，这里提醒催还。</source>
   <translation>No media recorded. Media with confidential data leave only with written permission and encrypted; returns due are reminded here.</translation>
  </message>
  <message>
   <source>入云备案</source>
   <translation>Cloud filings</translation>
  </message>
  <message>
   <source>还没有登记入云备案。系统入云、上线、变更、退出之前，甲方先报统一工单备案，乙方先做安全测试。</source>
   <translation>No filings recorded. Before a system enters, goes live, changes or leaves the cloud, Party A files it and Party B tests its security.</translation>
  </message>
  <message>
   <source>值守人</source>
   <translation>On duty</translation>
  </message>
  <message>
   <source>起止</source>
   <translation>From, to</translation>
  </message>
  <message>
   <source>班次</source>
   <translation>Shift</translation>
  </message>
  <message>
   <source>新班次</source>
   <translation>New shift</translation>
  </message>
  <message>
   <source>通知文号</source>
   <translation>Notice no.</translation>
  </message>
  <message>
   <source>新重保期间</source>
   <translation>New key period</translation>
  </message>
  <message>
   <source>被授权人</source>
   <translation>Authorised</translation>
  </message>
  <message>
   <source>授权范围</source>
   <translation>Scope</translation>
  </message>
  <message>
   <source>有效期</source>
   <translation>Valid</translation>
  </message>
  <message>
   <source>授权</source>
   <translation>Authorisation</translation>
  </message>
  <message>
   <source>新授权</source>
   <translation>New authorisation</translation>
  </message>
  <message>
   <source>书面授权</source>
   <translation>Permit</translation>
  </message>
  <message>
   <source>新访问授权</source>
   <translation>New access permission</translation>
  </message>
  <message>
   <source>介质</source>
   <translation>Medium</translation>
  </message>
  <message>
   <source>携带人</source>
   <translation>Carried by</translation>
  </message>
  <message>
   <source>书面许可</source>
   <translation>Permit</translation>
  </message>
  <message>
   <source>介质许可</source>
   <translation>Media permission</translation>
  </message>
  <message>
   <source>新介质许可</source>
   <translation>New media permission</translation>
  </message>
  <message>
   <source>计划实施</source>
   <translation>Planned for</translation>
  </message>
  <message>
   <source>备案</source>
   <translation>Filing</translation>
  </message>
  <message>
   <source>新备案</source>
   <translation>New filing</translation>
  </message>
  <message>
   <source>时段</source>
   <translation>Hours</translation>
  </message>
  <message>
   <source>岗位</source>
   <translation>Post</translation>
  </message>
  <message>
   <source>到岗</source>
   <translation>Arrived</translation>
  </message>
  <message>
   <source>未到岗</source>
   <translation>Did not arrive</translation>
  </message>
  <message>
   <source>已交接</source>
   <translation>Done</translation>
  </message>
  <message>
   <source>未交接</source>
   <translation>Pending</translation>
  </message>
  <message>
   <source>级别</source>
   <translation>Level</translation>
  </message>
  <message>
   <source>方案</source>
   <translation>Plan</translation>
  </message>
  <message>
   <source>值守表</source>
   <translation>Roster</translation>
  </message>
  <message>
   <source>授权方</source>
   <translation>Granted by</translation>
  </message>
  <message>
   <source>权限</source>
   <translation>Rights</translation>
  </message>
  <message>
   <source>收回</source>
   <translation>Withdrawn</translation>
  </message>
  <message>
   <source>应归还</source>
   <translation>Return by</translation>
  </message>
  <message>
   <source>安全测试</source>
   <translation>Security test</translation>
  </message>
  <message>
   <source>软件许可</source>
   <translation>Licence</translation>
  </message>
  <message>
   <source>通过</source>
   <translation>Passed</translation>
  </message>
  <message>
   <source>未通过</source>
   <translation>Failed</translation>
  </message>
  <message>
   <source>不在重保期间</source>
   <translation>Not in a key period</translation>
  </message>
  <message>
   <source>重保方案</source>
   <translation>Plan</translation>
  </message>
  <message>
   <source>未定</source>
   <translation>undetermined</translation>
  </message>
  <message>
   <source>签署日</source>
   <translation>Signed on</translation>
  </message>
  <message>
   <source>备案日</source>
   <translation>Filed on</translation>
  </message>
  <message>
   <source>姓名</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>如：全国会议网络安全保障</source>
   <translation>e.g. security of a national conference</translation>
  </message>
  <message>
   <source>如：示例网信〔2025〕33号</source>
   <translation>e.g. Example Cyber [2025] no. 33</translation>
  </message>
  <message>
   <source>如：签署本合同及办理有关事宜</source>
   <translation>e.g. to sign this contract and related matters</translation>
  </message>
  <message>
   <source>被授权人员，多人用顿号</source>
   <translation>Persons authorised, separated by commas</translation>
  </message>
  <message>
   <source>如：移动硬盘 1 块</source>
   <translation>e.g. 1 portable disk</translation>
  </message>
  <message>
   <source>用途</source>
   <translation>Purpose</translation>
  </message>
  <message>
   <source>工单</source>
   <translation>Tickets</translation>
  </message>
  <message>
   <source>归还日</source>
   <translation>Returned</translation>
  </message>
  <message>
   <source>如：操作系统许可 1 份，存档</source>
   <translation>e.g. 1 OS licence, filed</translation>
  </message>
  <message>
   <source>承诺骨干</source>
   <translation>Promised key staff</translation>
  </message>
  <message>
   <source>核对原件</source>
   <translation>Original seen on</translation>
  </message>
  <message>
   <source>测试日</source>
   <translation>Tested on</translation>
  </message>
  <message>
   <source>{name} {first} 至 {last} {word}</source>
   <translation>{name} {first} to {last} {word}</translation>
  </message>
  <message>
   <source>值守未登记</source>
   <translation>Duty not recorded</translation>
  </message>
  <message>
   <source>无人排班</source>
   <translation>Nobody rostered</translation>
  </message>
  <message>
   <source>已到场</source>
   <translation>Attended</translation>
  </message>
  <message>
   <source>未到场</source>
   <translation>Did not attend</translation>
  </message>
  <message>
   <source>到岗未登记</source>
   <translation>Arrival not recorded</translation>
  </message>
  <message>
   <source>没有班次</source>
   <translation>No shifts</translation>
  </message>
  <message>
   <source>时间未定</source>
   <translation>time open</translation>
  </message>
  <message>
   <source>待排班</source>
   <translation>to roster</translation>
  </message>
  <message>
   <source>{count} 处空档待登记</source>
   <translation>{count} gaps to record</translation>
  </message>
  <message>
   <source>{count} 处空档</source>
   <translation>{count} gaps</translation>
  </message>
  <message>
   <source>{count} 段未登记</source>
   <translation>{count} not recorded</translation>
  </message>
  <message>
   <source>没有空档</source>
   <translation>no gaps</translation>
  </message>
  <message>
   <source>值守不间断</source>
   <translation>Attended without a gap</translation>
  </message>
  <message>
   <source>共 {seconds}，{clause} 要求 7×24 小时值守</source>
   <translation>{seconds} in all, {clause} requires attendance 7×24</translation>
  </message>
  <message>
   <source>{start:%m-%d %H:%M} 起</source>
   <translation>from {start:%m-%d %H:%M}</translation>
  </message>
  <message>
   <source>{first} 至 {last:%m-%d}</source>
   <translation>{first} to {last:%m-%d}</translation>
  </message>
  <message>
   <source>{first} 至 {last}</source>
   <translation>{first} to {last}</translation>
  </message>
  <message>
   <source>值守空档 {count} 处</source>
   <translation>Gaps {count}</translation>
  </message>
  <message>
   <source>{name}{word}</source>
   <translation>{name} {word}</translation>
  </message>
  <message>
   <source>无人</source>
   <translation>Nobody</translation>
  </message>
  <message>
   <source>已登记 {absence}</source>
   <translation>recorded as {absence}</translation>
  </message>
  <message>
   <source>{clause}，7×24 小时</source>
   <translation>{clause}, 7×24</translation>
  </message>
  <message>
   <source>{clause}：可书面要求整改并定期限</source>
   <translation>{clause}: rectification with a limit may be asked for</translation>
  </message>
  <message>
   <source>{clause}：承诺的骨干、管理人员应到场</source>
   <translation>{clause}: promised key staff and managers must attend</translation>
  </message>
  <message>
   <source>{word}，{length}</source>
   <translation>{word}, {length}</translation>
  </message>
  <message>
   <source>登记空档</source>
   <translation>Record gap</translation>
  </message>
  <message>
   <source>值守</source>
   <translation>Duty</translation>
  </message>
  <message>
   <source>上一周（Alt+PgUp）</source>
   <translation>Previous week (Alt+PgUp)</translation>
  </message>
  <message>
   <source>下一周（Alt+PgDn）</source>
   <translation>Next week (Alt+PgDn)</translation>
  </message>
  <message>
   <source>把选中的空档登记为无人值守（Alt+J）</source>
   <translation>Record the chosen gap as unattended (Alt+J)</translation>
  </message>
  <message>
   <source>{value}，7×24 小时</source>
   <translation>{value}, 7×24</translation>
  </message>
  <message>
   <source>{week} 至 {last:%m-%d}</source>
   <translation>{week} to {last:%m-%d}</translation>
  </message>
  <message>
   <source>登记为无人值守？</source>
   <translation>Record as unattended?</translation>
  </message>
  <message>
   <source>{post}，{start:%Y-%m-%d %H:%M} 至 {end:%m-%d %H:%M}，{seconds}。登记后按附件核对，是否造成事故另行认定。</source>
   <translation>{post}, {start:%Y-%m-%d %H:%M} to {end:%m-%d %H:%M}, {seconds}. It is then checked against the annexes; whether it caused an accident is determined separately.</translation>
  </message>
  <message>
   <source>还没有登记到岗人数。每月按值班表登记月平均人数，这里累计连续不足的月数。</source>
   <translation>No head-counts recorded. Record the monthly average from the roster; months short in a row are counted here.</translation>
  </message>
  <message>
   <source>到岗人数</source>
   <translation>Head-counts</translation>
  </message>
  <message>
   <source>登记到岗人数</source>
   <translation>Record head-count</translation>
  </message>
  <message>
   <source>未约定承诺人数</source>
   <translation>no head-count promised</translation>
  </message>
  <message>
   <source>承诺</source>
   <translation>Promise</translation>
  </message>
  <message>
   <source>连续不足</source>
   <translation>Short in a row</translation>
  </message>
  <message>
   <source>登记到岗人数（Alt+H）</source>
   <translation>Record a head-count (Alt+H)</translation>
  </message>
  <message>
   <source>承诺 {promised} 人</source>
   <translation>{promised} promised</translation>
  </message>
  <message>
   <source>连续不足 {run} 个月</source>
   <translation>short {run} months in a row</translation>
  </message>
  <message>
   <source>{count} 个月不足</source>
   <translation>{count} months short</translation>
  </message>
  <message>
   <source>不足 1 分</source>
   <translation>under 1 min</translation>
  </message>
  <message>
   <source>分</source>
   <translation>min</translation>
  </message>
  <message>
   <source>{first} 起</source>
   <translation>from {first}</translation>
  </message>
  <message>
   <source>{value} 至 {last}</source>
   <translation>{value} to {last}</translation>
  </message>
  <message>
   <source>生成…</source>
   <translation>Draft…</translation>
  </message>
  <message>
   <source>登入名册</source>
   <translation>Enter in roster</translation>
  </message>
  <message>
   <source>一步登记，Ctrl+Z 可撤销；不影响金额</source>
   <translation>One step, undone by Ctrl+Z; no sum changes</translation>
  </message>
  <message>
   <source>函件 {name}：{use}</source>
   <translation>Letter {name}: {use}</translation>
  </message>
  <message>
   <source>生成{name}</source>
   <translation>Draft {name}</translation>
  </message>
  <message>
   <source>名册：{words}</source>
   <translation>Roster: {words}</translation>
  </message>
  <message>
   <source>登入名册：{words}</source>
   <translation>Enter in roster: {words}</translation>
  </message>
  <message>
   <source>项目负责人变更复函</source>
   <translation>Reply on the change of project lead</translation>
  </message>
  <message>
   <source>人员更换意见</source>
   <translation>Opinion on a change of staff</translation>
  </message>
  <message>
   <source>人员异议</source>
   <translation>Objection to staff</translation>
  </message>
  <message>
   <source>实际</source>
   <translation>actual</translation>
  </message>
  <message>
   <source>计划</source>
   <translation>plan</translation>
  </message>
  <message>
   <source>更换</source>
   <translation>Swap</translation>
  </message>
  <message>
   <source>；晚于严格日，不晚于顺延日</source>
   <translation>; past the strict due date, not past the one moved off rest days</translation>
  </message>
  <message>
   <source>书面答复同意或不同意</source>
   <translation>agree or refuse in writing</translation>
  </message>
  <message>
   <source>书面确认同意，并指出未按期通知</source>
   <translation>agree in writing, noting that notice was late</translation>
  </message>
  <message>
   <source>书面确认同意</source>
   <translation>agree in writing</translation>
  </message>
  <message>
   <source>书面提出异议和更换要求，保留乙方签收凭证</source>
   <translation>object in writing and ask for a replacement; keep Party B's receipt</translation>
  </message>
  <message>
   <source>书面确认接替人员</source>
   <translation>confirm the successor in writing</translation>
  </message>
  <message>
   <source>书面答复是否同意接替人员</source>
   <translation>say in writing whether the successor is accepted</translation>
  </message>
  <message>
   <source>{value}：甲方可书面提出整改要求和期限；期限内未改正的，甲方有权终止，并要求合同总额 {share}（{sum} 元）的违约金。晚通知、晚更换本身不计违约金。</source>
   <translation>{value}: Party A may ask for rectification in writing with a limit; if that is missed, Party A may terminate and claim {share} of the total fee ({sum} yuan). A late notice or change alone carries no penalty.</translation>
  </message>
  <message>
   <source>日期未定</source>
   <translation>date open</translation>
  </message>
  <message>
   <source>{notice} 通知，最晚应为 {limit}；按通知日最早 {earliest} 可换</source>
   <translation>notified {notice}, latest was {limit}; on that notice {earliest} at the earliest</translation>
  </message>
  <message>
   <source>更换日已到，没有甲方同意</source>
   <translation>the day of change has come without Party A's consent</translation>
  </message>
  <message>
   <source>待甲方同意</source>
   <translation>waits for Party A's consent</translation>
  </message>
  <message>
   <source>同意后方可更换</source>
   <translation>change only after consent</translation>
  </message>
  <message>
   <source>在截至日之后，此时尚未发生</source>
   <translation>after the as-of day, not yet happened</translation>
  </message>
  <message>
   <source>期限自乙方收到之日起算</source>
   <translation>runs from Party B's receipt</translation>
  </message>
  <message>
   <source>更换{role}</source>
   <translation>Change of {role}</translation>
  </message>
  <message>
   <source>{old}{value}，提前 {lead_change_days} 日书面通知</source>
   <translation>{old}{value}, written notice {lead_change_days} days before</translation>
  </message>
  <message>
   <source>{person}{value}，收到后 {days} 日内更换</source>
   <translation>{person}{value}, replace within {days} days of receipt</translation>
  </message>
  <message>
   <source>{names}，</source>
   <translation>{names}, </translation>
  </message>
  <message>
   <source>未经同意</source>
   <translation>without consent</translation>
  </message>
  <message>
   <source>最晚通知</source>
   <translation>Notify by</translation>
  </message>
  <message>
   <source>最早可换</source>
   <translation>Earliest</translation>
  </message>
  <message>
   <source>更换日未定</source>
   <translation>day of change open</translation>
  </message>
  <message>
   <source>正是最晚日</source>
   <translation>exactly the last day</translation>
  </message>
  <message>
   <source>未登记交接</source>
   <translation>handover not recorded</translation>
  </message>
  <message>
   <source>已更换，没有交接记录</source>
   <translation>changed, no record of a handover</translation>
  </message>
  <message>
   <source>严格 {strict}</source>
   <translation>strict {strict}</translation>
  </message>
  <message>
   <source>已更换，没有甲方同意</source>
   <translation>changed without Party A's consent</translation>
  </message>
  <message>
   <source>登记{name}，{duty}，{on_from} 起</source>
   <translation>enter {name}, {duty}, from {on_from}</translation>
  </message>
  <message>
   <source>{name}止于 {on_to}</source>
   <translation>{name} until {on_to}</translation>
  </message>
  <message>
   <source>未登记通知和更换日</source>
   <translation>notice and day of change not recorded</translation>
  </message>
  <message>
   <source>登记后这里给出期限</source>
   <translation>limits follow once recorded</translation>
  </message>
  <message>
   <source>还有 {left} 日，最晚 {limit}</source>
   <translation>{left} days left, by {limit}</translation>
  </message>
  <message>
   <source>最晚应为 {limit}</source>
   <translation>latest was {limit}</translation>
  </message>
  <message>
   <source>未通知</source>
   <translation>Not notified</translation>
  </message>
  <message>
   <source>{notice} 通知，</source>
   <translation>notified {notice}, </translation>
  </message>
  <message>
   <source>{words}，{done} {effective_on}</source>
   <translation>{words}, {done} {effective_on}</translation>
  </message>
  <message>
   <source>{late} 才同意，晚于更换日</source>
   <translation>consent only on {late}, after the change</translation>
  </message>
  <message>
   <source>异议未到</source>
   <translation>objection not received</translation>
  </message>
  <message>
   <source>未登记收到日</source>
   <translation>receipt not recorded</translation>
  </message>
  <message>
   <source>，遇休息日顺延至 {due}</source>
   <translation>, moved off rest days to {due}</translation>
  </message>
  <message>
   <source>{span}；还有 {left} 日</source>
   <translation>{span}; {left} days left</translation>
  </message>
  <message>
   <source>{span}；已过 {left} 日</source>
   <translation>{span}; {left} days late</translation>
  </message>
  <message>
   <source>未更换</source>
   <translation>Not replaced</translation>
  </message>
  <message>
   <source>{done} 更换到位，{span}</source>
   <translation>replaced {done}, {span}</translation>
  </message>
  <message>
   <source>按时{what}</source>
   <translation>{what} in time</translation>
  </message>
  <message>
   <source>{due_on}（倒数不移）</source>
   <translation>{due_on} (not moved: counted back)</translation>
  </message>
  <message>
   <source>{earliest} 起可以更换</source>
   <translation>change from {earliest}</translation>
  </message>
  <message>
   <source>比最晚日早 {ahead} 日</source>
   <translation>{ahead} days before the last day</translation>
  </message>
  <message>
   <source>{consented_on}，在更换之前</source>
   <translation>{consented_on}, before the change</translation>
  </message>
  <message>
   <source>{what}晚 {days} 日</source>
   <translation>{what} {days} days late</translation>
  </message>
  <message>
   <source>乙方更换项目负责人或联系方式，应提前 {days} 日书面通知，经甲方同意后更换。收到通知后在此登记变更。</source>
   <translation>A change of Party B's project lead or contact details needs written notice {days} days before and Party A's consent. Record the change here once notified.</translation>
  </message>
  <message>
   <source>认为乙方人员不符合岗位要求时提出异议；乙方收到后 {days} 日内更换，并经甲方同意。提出后在此登记。</source>
   <translation>Object where staff of Party B do not fit their post; Party B replaces them within {days} days of receipt, with Party A's consent. Record it here.</translation>
  </message>
  <message>
   <source>登记异议</source>
   <translation>Record objection</translation>
  </message>
  <message>
   <source>负责人与联系方式变更</source>
   <translation>Changes of lead and contact details</translation>
  </message>
  <message>
   <source>人员的部分</source>
   <translation>Parts of people</translation>
  </message>
  <message>
   <source>名册</source>
   <translation>Roster</translation>
  </message>
  <message>
   <source>登记人员（Alt+R）</source>
   <translation>Record a person (Alt+R)</translation>
  </message>
  <message>
   <source>登记负责人或联系方式的更换（Alt+B）</source>
   <translation>Record a change of lead or contact details (Alt+B)</translation>
  </message>
  <message>
   <source>登记对乙方人员的异议（Alt+Y）</source>
   <translation>Record an objection to staff of Party B (Alt+Y)</translation>
  </message>
  <message>
   <source>名册 {count}</source>
   <translation>People {count}</translation>
  </message>
  <message>
   <source>值守 {count}</source>
   <translation>Duty {count}</translation>
  </message>
  <message>
   <source>授权 {count}</source>
   <translation>Permits {count}</translation>
  </message>
  <message>
   <source>介质与备案 {count}</source>
   <translation>Media, filings {count}</translation>
  </message>
  <message>
   <source>此时尚未签署</source>
   <translation>not signed at that time</translation>
  </message>
  <message>
   <source>不在有效期内</source>
   <translation>Outside its validity</translation>
  </message>
  <message>
   <source>不是被授权人</source>
   <translation>not authorised</translation>
  </message>
  <message>
   <source>未生效</source>
   <translation>Not valid yet</translation>
  </message>
  <message>
   <source>有效</source>
   <translation>Valid</translation>
  </message>
  <message>
   <source>临期</source>
   <translation>Expiring</translation>
  </message>
  <message>
   <source>已过期</source>
   <translation>Expired</translation>
  </message>
  <message>
   <source>已收回</source>
   <translation>Withdrawn</translation>
  </message>
  <message>
   <source>未归还</source>
   <translation>Not returned</translation>
  </message>
  <message>
   <source>逾期未还</source>
   <translation>Return overdue</translation>
  </message>
  <message>
   <source>已归还</source>
   <translation>Returned</translation>
  </message>
  <message>
   <source>迟还</source>
   <translation>Returned late</translation>
  </message>
  <message>
   <source>原件未核对</source>
   <translation>original unchecked</translation>
  </message>
  <message>
   <source>在授权之内</source>
   <translation>Within the permission</translation>
  </message>
  <message>
   <source>离岗未收回</source>
   <translation>Left, not withdrawn</translation>
  </message>
  <message>
   <source>请收回并登记收回日</source>
   <translation>withdraw and record the day</translation>
  </message>
  <message>
   <source>此时尚未许可</source>
   <translation>No permission at that time</translation>
  </message>
  <message>
   <source>无有效授权</source>
   <translation>No valid authorisation</translation>
  </message>
  <message>
   <source>{clause}：未经书面授权不得访问</source>
   <translation>{clause}: no access without written permission</translation>
  </message>
  <message>
   <source>没有登记书面授权日</source>
   <translation>day of written permission not recorded</translation>
  </message>
  <message>
   <source>未备案</source>
   <translation>Not filed</translation>
  </message>
  <message>
   <source>临期，余 {days} 日</source>
   <translation>expiring, {days} days left</translation>
  </message>
  <message>
   <source>{letter}：期间签署的文件没有授权依据</source>
   <translation>{letter}: documents signed meanwhile lack authority</translation>
  </message>
  <message>
   <source>越权访问 {wrong} 次</source>
   <translation>{wrong} unauthorised accesses</translation>
  </message>
  <message>
   <source>{name} 已于 {on_to} 离岗，授权未收回</source>
   <translation>{name} left on {on_to}, permission not withdrawn</translation>
  </message>
  <message>
   <source>{late} 件逾期未还</source>
   <translation>{late} overdue</translation>
  </message>
  <message>
   <source>{out} 件在外</source>
   <translation>{out} out</translation>
  </message>
  <message>
   <source>{day} 迟</source>
   <translation>{day} late</translation>
  </message>
  <message>
   <source>{first} 至 {last} </source>
   <translation>{first} to {last} </translation>
  </message>
  <message>
   <source>{name} 没有备案记录</source>
   <translation>{name} has no filing</translation>
  </message>
  <message>
   <source>{value}：未备案的信息系统不得部署入云</source>
   <translation>{value}: systems not filed may not enter the cloud</translation>
  </message>
  <message>
   <source>{side} {words}无有效授权书</source>
   <translation>{side} without a valid letter {words}</translation>
  </message>
  <message>
   <source>授权有效期</source>
   <translation>Validity of authorisations</translation>
  </message>
  <message>
   <source>双方</source>
   <translation>Both sides</translation>
  </message>
  <message>
   <source>介质与备案</source>
   <translation>Media and filings</translation>
  </message>
  <message>
   <source>{value}、4、6</source>
   <translation>{value}, 4, 6</translation>
  </message>
  <message>
   <source>新人员</source>
   <translation>New person</translation>
  </message>
  <message>
   <source>异议</source>
   <translation>Objection</translation>
  </message>
  <message>
   <source>新异议</source>
   <translation>New objection</translation>
  </message>
  <message>
   <source>新到岗人数</source>
   <translation>New head-count</translation>
  </message>
  <message>
   <source>承诺依据</source>
   <translation>Promise</translation>
  </message>
  <message>
   <source>到岗日</source>
   <translation>On post from</translation>
  </message>
  <message>
   <source>保密协议</source>
   <translation>NDA</translation>
  </message>
  <message>
   <source>岗位培训</source>
   <translation>Post training</translation>
  </message>
  <message>
   <source>异议理由</source>
   <translation>Reason</translation>
  </message>
  <message>
   <source>乙方收到</source>
   <translation>Received by B</translation>
  </message>
  <message>
   <source>平均</source>
   <translation>Average</translation>
  </message>
  <message>
   <source>如：值班表</source>
   <translation>e.g. roster</translation>
  </message>
  <message>
   <source>更换日</source>
   <translation>Changed on</translation>
  </message>
  <message>
   <source>登入名册：{change}</source>
   <translation>Enter in roster: {change}</translation>
  </message>
  <message>
   <source>“{name}”</source>
   <translation>“{name}”</translation>
  </message>
  <message>
   <source>{value}的班次</source>
   <translation>{value}: shift</translation>
  </message>
  <message>
   <source>重保期间“{value}”</source>
   <translation>Key period “{value}”</translation>
  </message>
  <message>
   <source>{side}授权“{value}”</source>
   <translation>Authorisation of {side} “{value}”</translation>
  </message>
  <message>
   <source>{value}的{permission}授权</source>
   <translation>{permission} permission of {value}</translation>
  </message>
  <message>
   <source>介质“{value}”</source>
   <translation>Medium “{value}”</translation>
  </message>
  <message>
   <source>{value}备案 {value2}</source>
   <translation>Filing {value2} of {value}</translation>
  </message>
  <message>
   <source>如：投标文件第三册 12 页</source>
   <translation>e.g. bid, volume 3, page 12</translation>
  </message>
  <message>
   <source>联系方式</source>
   <translation>Contact details</translation>
  </message>
  <message>
   <source>离岗日</source>
   <translation>Left on</translation>
  </message>
  <message>
   <source>保密教育</source>
   <translation>Briefing</translation>
  </message>
  <message>
   <source>原任</source>
   <translation>Former</translation>
  </message>
  <message>
   <source>新任</source>
   <translation>Successor</translation>
  </message>
  <message>
   <source>如：通知的形式和签收凭证</source>
   <translation>e.g. form of notice and receipt</translation>
  </message>
  <message>
   <source>被异议人员</source>
   <translation>Person objected to</translation>
  </message>
  <message>
   <source>接替人员</source>
   <translation>Successor</translation>
  </message>
  <message>
   <source>如何不符合岗位要求</source>
   <translation>In what they do not fit the post</translation>
  </message>
  <message>
   <source>更换到位</source>
   <translation>Replaced on</translation>
  </message>
  <message>
   <source>人员“{value}”</source>
   <translation>Person “{value}”</translation>
  </message>
  <message>
   <source>{role}更换“{value}”</source>
   <translation>Change of {role} “{value}”</translation>
  </message>
  <message>
   <source>对“{value}”的异议</source>
   <translation>Objection to “{value}”</translation>
  </message>
  <message>
   <source>{month} 到岗人数</source>
   <translation>Head-count {month}</translation>
  </message>
  <message>
   <source>入云</source>
   <translation>Enter cloud</translation>
  </message>
  <message>
   <source>还没有登记人员。登记甲乙双方的项目负责人、联系人和运维人员，这里核对到岗前应签的保密协议和培训。</source>
   <translation>No people recorded. Record the leads, contacts and operators of both sides; agreements and training due before they start are checked here.</translation>
  </message>
  <message>
   <source>到岗、离岗</source>
   <translation>On post, left</translation>
  </message>
  <message>
   <source>第十五条4</source>
   <translation>Clause 15.4</translation>
  </message>
  <message>
   <source>保密与培训</source>
   <translation>Confidentiality and training</translation>
  </message>
  <message>
   <source>{clause}：接触甲方信息之前做好保密教育，全体参与人员书面签署《保密协议》。</source>
   <translation>{clause}: a briefing before any contact with Party A's information; everyone taking part signs the confidentiality agreement.</translation>
  </message>
  <message>
   <source>登记乙方人员后，这里逐人列出。</source>
   <translation>Once staff of Party B are recorded they are listed here one by one.</translation>
  </message>
  <message>
   <source>双方，{count} 人</source>
   <translation>both sides, {count}</translation>
  </message>
  <message>
   <source>乙方，{count} 人</source>
   <translation>Party B, {count}</translation>
  </message>
  <message>
   <source>离岗前未签</source>
   <translation>Left without signing</translation>
  </message>
  <message>
   <source>在任</source>
   <translation>On post</translation>
  </message>
  <message>
   <source>已离岗</source>
   <translation>Left</translation>
  </message>
  <message>
   <source>先签后到岗</source>
   <translation>Signed first</translation>
  </message>
  <message>
   <source>到岗后才签</source>
   <translation>Signed late</translation>
  </message>
  <message>
   <source>未签协议</source>
   <translation>Agreement not signed</translation>
  </message>
  <message>
   <source>到岗前签</source>
   <translation>Signed before the post</translation>
  </message>
  <message>
   <source>{head}；变更 {count} 次，异议 {count2} 次</source>
   <translation>{head}; {count} changes, {count2} objections</translation>
  </message>
  <message>
   <source>乙方在任 {count} 人</source>
   <translation>Party B: {count} on post</translation>
  </message>
  <message>
   <source>在截至日之后</source>
   <translation>after the as-of day</translation>
  </message>
  <message>
   <source>，其中运维人员 {operators} 人</source>
   <translation>, {operators} operators among them</translation>
  </message>
  <message>
   <source>{on_from} 起</source>
   <translation>from {on_from}</translation>
  </message>
  <message>
   <source>{value} 至 {on_to}</source>
   <translation>{value} to {on_to}</translation>
  </message>
  <message>
   <source>{unsigned} 人未签保密协议</source>
   <translation>{unsigned} without a signed NDA</translation>
  </message>
  <message>
   <source>{open_ones} 项未登记</source>
   <translation>{open_ones} not recorded</translation>
  </message>
  <message>
   <source>{later} 人到岗后才签</source>
   <translation>{later} signed after starting</translation>
  </message>
  <message>
   <source>最早</source>
   <translation>first</translation>
  </message>
  <message>
   <source>最晚</source>
   <translation>latest</translation>
  </message>
  <message>
   <source>严格</source>
   <translation>strict</translation>
  </message>
  <message>
   <source>收到日起算</source>
   <translation>From receipt</translation>
  </message>
  <message>
   <source>更换日倒数</source>
   <translation>To change</translation>
  </message>
  <message>
   <source>通知日起算</source>
   <translation>From notice</translation>
  </message>
  <message>
   <source>一周值守</source>
   <translation>A week of duty</translation>
  </message>
  <message>
   <source>{weekday} 重保</source>
   <translation>{weekday} key period</translation>
  </message>
  <message>
   <source>{post} {start:%m-%d %H:%M} 至 {end:%m-%d %H:%M} {word}</source>
   <translation>{post} {start:%m-%d %H:%M} to {end:%m-%d %H:%M} {word}</translation>
  </message>
  <message>
   <source>{start:%m-%d %H:%M} 至 {end:%m-%d %H:%M} {word}</source>
   <translation>{start:%m-%d %H:%M} to {end:%m-%d %H:%M} {word}</translation>
  </message>
  <message>
   <source>并排比较</source>
   <translation>Side by side</translation>
  </message>
  <message>
   <source>回车或点击打开一份合同</source>
   <translation>Enter or click opens a contract</translation>
  </message>
  <message>
   <source>全部合同</source>
   <translation>All contracts</translation>
  </message>
  <message>
   <source>本文件共 {count} 份，按 {day} 计算</source>
   <translation>{count} in this file, as of {day}</translation>
  </message>
  <message>
   <source>我方下一期限</source>
   <translation>Our next limit</translation>
  </message>
  <message>
   <source>对方下一期限</source>
   <translation>Their next limit</translation>
  </message>
  <message>
   <source>违约金发生，元</source>
   <translation>Accrued, yuan</translation>
  </message>
  <message>
   <source>可扣，元</source>
   <translation>Deductible, yuan</translation>
  </message>
  <message>
   <source>赔付上限，元</source>
   <translation>Liability cap, yuan</translation>
  </message>
  <message>
   <source>下期付款净额，元</source>
   <translation>Next net payment, yuan</translation>
  </message>
  <message>
   <source>可行使权利</source>
   <translation>Rights open</translation>
  </message>
  <message>
   <source>当前合同</source>
   <translation>Current contract</translation>
  </message>
  <message>
   <source>条件未齐</source>
   <translation>Waiting</translation>
  </message>
  <message>
   <source>未签订</source>
   <translation>Not signed</translation>
  </message>
  <message>
   <source>正在计算</source>
   <translation>Working it out</translation>
  </message>
  <message>
   <source>应付 {due_on}</source>
   <translation>due {due_on}</translation>
  </message>
  <message>
   <source>{rights} 项可争议</source>
   <translation>{rights} arguable</translation>
  </message>
  <message>
   <source>至 {end}</source>
   <translation>to {end}</translation>
  </message>
  <message>
   <source>{name}，{due}</source>
   <translation>{name}, {due}</translation>
  </message>
  <message>
   <source>合同签署完毕、服务期开始后，各月的服务水平画在这里。登记事件、运维需求和月度可用性后，随之变化。</source>
   <translation>Once the contract is signed and service has begun, the months are drawn here. Incidents, requests and availability change them.</translation>
  </message>
  <message>
   <source>各月服务水平</source>
   <translation>Service level by month</translation>
  </message>
  <message>
   <source>PNG 图片 (*.png)</source>
   <translation>PNG picture (*.png)</translation>
  </message>
  <message>
   <source>SVG 矢量图 (*.svg)</source>
   <translation>SVG drawing (*.svg)</translation>
  </message>
  <message>
   <source>导出图片</source>
   <translation>Export picture</translation>
  </message>
  <message>
   <source>请换一个位置或文件名再导出</source>
   <translation>choose another place or name and export again</translation>
  </message>
  <message>
   <source>不能写入 {target}（{strerror}）</source>
   <translation>{target} cannot be written ({strerror})</translation>
  </message>
  <message>
   <source>选中月份</source>
   <translation>Month chosen</translation>
  </message>
  <message>
   <source>打开事件</source>
   <translation>Open incidents</translation>
  </message>
  <message>
   <source>{title}　{note}</source>
   <translation>{title}, {note}</translation>
  </message>
  <message>
   <source>选中月份的事项</source>
   <translation>Matters of the month</translation>
  </message>
  <message>
   <source>未选月份</source>
   <translation>No month chosen</translation>
  </message>
  <message>
   <source>这个月没有事件，也没有认定。</source>
   <translation>No incidents and no findings this month.</translation>
  </message>
  <message>
   <source>在图或表中选一个月，这里列出它的事件和认定。</source>
   <translation>Choose a month in the chart or table to list its incidents and findings.</translation>
  </message>
  <message>
   <source>选中月份{more}</source>
   <translation>Month chosen{more}</translation>
  </message>
  <message>
   <source>* 不完整</source>
   <translation>* partial</translation>
  </message>
  <message>
   <source>故障 + 需求</source>
   <translation>Both</translation>
  </message>
  <message>
   <source>仅故障</source>
   <translation>Faults</translation>
  </message>
  <message>
   <source>仅需求</source>
   <translation>Requests</translation>
  </message>
  <message>
   <source>* 不完整　筛选后的平均值不作认定</source>
   <translation>* partial; a filtered mean is not judged</translation>
  </message>
  <message>
   <source>* 不完整　按所用读法，平均值不按月认定</source>
   <translation>* partial; by the reading used, means are not judged by month</translation>
  </message>
  <message>
   <source>SLA 趋势的部分</source>
   <translation>Parts of SLA trends</translation>
  </message>
  <message>
   <source>按系统</source>
   <translation>By system</translation>
  </message>
  <message>
   <source>按工单种类</source>
   <translation>By kind of ticket</translation>
  </message>
  <message>
   <source>导出图</source>
   <translation>Export</translation>
  </message>
  <message>
   <source>履约月报</source>
   <translation>Report</translation>
  </message>
  <message>
   <source>SLA 月报</source>
   <translation>Excel</translation>
  </message>
  <message>
   <source>月度数据</source>
   <translation>Monthly data</translation>
  </message>
  <message>
   <source>SLA 趋势</source>
   <translation>SLA trends</translation>
  </message>
  <message>
   <source>把图存为 PNG 图片或 SVG 矢量图</source>
   <translation>Save the charts as a PNG picture or SVG drawing</translation>
  </message>
  <message>
   <source>把所选月份的履约月报存为 PDF 或 Word 文档</source>
   <translation>Save the report of the month chosen as PDF or Word</translation>
  </message>
  <message>
   <source>导出 SLA 月报为 Excel 工作簿（Alt+E）</source>
   <translation>Export the monthly SLA report as an Excel workbook (Alt+E)</translation>
  </message>
  <message>
   <source>{headline}；{words}；截至 {day}</source>
   <translation>{headline}; {words}; as of {day}</translation>
  </message>
  <message>
   <source>全部系统</source>
   <translation>All systems</translation>
  </message>
  <message>
   <source>逐件响应</source>
   <translation>Responses</translation>
  </message>
  <message>
   <source>{count:,} 次故障已响应</source>
   <translation>{count:,} faults responded to</translation>
  </message>
  <message>
   <source>SLA 趋势 {day}.png</source>
   <translation>SLA trends {day}.png</translation>
  </message>
  <message>
   <source>{short_name}　SLA 趋势</source>
   <translation>{short_name}  SLA trends</translation>
  </message>
  <message>
   <source>已导出 {name}</source>
   <translation>{name} exported</translation>
  </message>
  <message>
   <source>月报季评 {count}</source>
   <translation>Scores {count}</translation>
  </message>
  <message>
   <source>停机 秒</source>
   <translation>Down s</translation>
  </message>
  <message>
   <source>允许 秒</source>
   <translation>Limit s</translation>
  </message>
  <message>
   <source>可用性 %</source>
   <translation>Avail %</translation>
  </message>
  <message>
   <source>响应 分</source>
   <translation>Resp.</translation>
  </message>
  <message>
   <source>恢复 分</source>
   <translation>Recov.</translation>
  </message>
  <message>
   <source>事件数</source>
   <translation>Inc.</translation>
  </message>
  <message>
   <source>{system}，{count} 个自然月；斜纹和 * 为不完整月</source>
   <translation>{system}, {count} months; hatched and * are partial</translation>
  </message>
  <message>
   <source>越低越好</source>
   <translation>lower is better</translation>
  </message>
  <message>
   <source>越高越好</source>
   <translation>higher is better</translation>
  </message>
  <message>
   <source>实线本单位，虚线全市平均；{way}</source>
   <translation>solid: ours, dashed: city mean; {way}</translation>
  </message>
  <message>
   <source>{periods}　</source>
   <translation>{periods}</translation>
  </message>
  <message>
   <source>本单位</source>
   <translation>Ours</translation>
  </message>
  <message>
   <source>全市平均</source>
   <translation>City mean</translation>
  </message>
  <message>
   <source>月报季评</source>
   <translation>Monthly and quarterly city scores</translation>
  </message>
  <message>
   <source>还没有登记月报季评。政务云管理单位公布后，逐期逐项登记本单位和全市平均值，这里核对是否优于平均。</source>
   <translation>No city scores recorded. Once the cloud authority publishes them, record our value and the city mean for each; whether ours is better is checked here.</translation>
  </message>
  <message>
   <source>期间</source>
   <translation>Period</translation>
  </message>
  <message>
   <source>新指标</source>
   <translation>New score</translation>
  </message>
  <message>
   <source>优于</source>
   <translation>Better by</translation>
  </message>
  <message>
   <source>结论</source>
   <translation>Verdict</translation>
  </message>
  <message>
   <source>优于平均</source>
   <translation>Better</translation>
  </message>
  <message>
   <source>相同，不优于</source>
   <translation>Equal, not better</translation>
  </message>
  <message>
   <source>不优于平均</source>
   <translation>Not better</translation>
  </message>
  <message>
   <source>各项优于</source>
   <translation>All better</translation>
  </message>
  <message>
   <source>公布日</source>
   <translation>Published on</translation>
  </message>
  <message>
   <source>如：平均故障恢复时长（分钟）</source>
   <translation>e.g. mean time to recover (minutes)</translation>
  </message>
  <message>
   <source>{worse} 项不优于</source>
   <translation>{worse} not better</translation>
  </message>
  <message>
   <source>{value} {period} 没有优于全市平均值</source>
   <translation>{value} {period} is not better than the city mean</translation>
  </message>
  <message>
   <source>{contract}；{contract2} 可书面要求整改并定期限</source>
   <translation>{contract}; {contract2}: rectification with a limit may be asked for in writing</translation>
  </message>
  <message>
   <source>{period} 本单位 {own}，全市平均 {mean}</source>
   <translation>{period} ours {own}, city mean {mean}</translation>
  </message>
  <message>
   <source>{indicator}，{note}</source>
   <translation>{indicator}, {note}</translation>
  </message>
  <message>
   <source>同一指标登记满 {charted} 期后，在这里画出本单位与全市平均值的走势。</source>
   <translation>Once a score has {charted} periods, ours and the city mean are drawn here.</translation>
  </message>
  <message>
   <source>走势</source>
   <translation>Trend</translation>
  </message>
  <message>
   <source>按指标</source>
   <translation>By score</translation>
  </message>
  <message>
   <source>{period} 指标“{value}”</source>
   <translation>{period} score “{value}”</translation>
  </message>
  <message>
   <source>{heading}，各项指标优于全市平均值</source>
   <translation>{heading}, all scores better than the city mean</translation>
  </message>
  <message>
   <source>拖动或按 Ctrl+← → 移动，滚轮或 + − 缩放，← → 逐件查看，双击打开事件</source>
   <translation>Drag or Ctrl+← → to move, wheel or + − to zoom, ← → from one to the next, double click to open</translation>
  </message>
  <message>
   <source>放大</source>
   <translation>Zoom in</translation>
  </message>
  <message>
   <source>缩小</source>
   <translation>Zoom out</translation>
  </message>
  <message>
   <source>分钟，自甲方报告至乙方响应</source>
   <translation>minutes, from the report of Party A to the response of Party B</translation>
  </message>
  <message>
   <source>显示更少的日子（+）</source>
   <translation>Show fewer days (+)</translation>
  </message>
  <message>
   <source>显示更多的日子（−）</source>
   <translation>Show more days (−)</translation>
  </message>
  <message>
   <source>显示全部日子（0）</source>
   <translation>Show all days (0)</translation>
  </message>
  <message>
   <source>已响应的均按时</source>
   <translation>Answered faults all in time</translation>
  </message>
  <message>
   <source>{late} 次超过 {limit} 分钟</source>
   <translation>{late} over {limit} minutes</translation>
  </message>
  <message>
   <source>{late} 次超限</source>
   <translation>{late} past the limit</translation>
  </message>
  <message>
   <source>月度封存</source>
   <translation>Monthly sealing</translation>
  </message>
  <message>
   <source>月结单、更正、核验</source>
   <translation>statements, corrections, verification</translation>
  </message>
  <message>
   <source>月报、年度评价、档案、审计包、证据文件</source>
   <translation>monthly and yearly reports, dossiers, audit pack, evidence files</translation>
  </message>
  <message>
   <source>历史、校验值、核验</source>
   <translation>history, check value, verification</translation>
  </message>
  <message>
   <source>删除、恢复</source>
   <translation>deleted, restore</translation>
  </message>
  <message>
   <source>口令、加密、检查、整理、交接</source>
   <translation>password, encryption, check, compact, hand-over</translation>
  </message>
  <message>
   <source>备份</source>
   <translation>Backups</translation>
  </message>
  <message>
   <source>恢复、立即备份</source>
   <translation>restore, back up now</translation>
  </message>
  <message>
   <source>日历</source>
   <translation>Calendar</translation>
  </message>
  <message>
   <source>节假日、放假安排</source>
   <translation>public holidays</translation>
  </message>
  <message>
   <source>表格、监控数据</source>
   <translation>tables, monitoring data</translation>
  </message>
  <message>
   <source>台账、清单、模板、整份合同</source>
   <translation>ledgers, lists, templates, whole contract</translation>
  </message>
  <message>
   <source>当事人、价款、系统</source>
   <translation>parties, price, systems</translation>
  </message>
  <message>
   <source>原文、数字</source>
   <translation>wording, figures</translation>
  </message>
  <message>
   <source>歧义、解释、换一种算法</source>
   <translation>ambiguities, interpretation, another way to count</translation>
  </message>
  <message>
   <source>运维服务、单价</source>
   <translation>services, unit prices</translation>
  </message>
  <message>
   <source>违约金各行、事件分级</source>
   <translation>penalty rows, incident grades</translation>
  </message>
  <message>
   <source>补充协议、修改</source>
   <translation>amendments, changes</translation>
  </message>
  <message>
   <source>体检</source>
   <translation>Health check</translation>
  </message>
  <message>
   <source>合同文字的问题、从模板补齐</source>
   <translation>flaws in the wording, completing from the template</translation>
  </message>
  <message>
   <source>核对、履行</source>
   <translation>checks, performance</translation>
  </message>
  <message>
   <source>解除、不可抗力、移交、正本</source>
   <translation>termination, force majeure, hand-over, originals</translation>
  </message>
  <message>
   <source>人员、变更、异议、人数</source>
   <translation>persons, changes, objections, head-count</translation>
  </message>
  <message>
   <source>值班、重保期间</source>
   <translation>shifts, key periods</translation>
  </message>
  <message>
   <source>授权委托书、进出许可</source>
   <translation>powers of attorney, access permissions</translation>
  </message>
  <message>
   <source>移动介质、系统备案</source>
   <translation>removable media, system filings</translation>
  </message>
  <message>
   <source>剪贴板上没有表格。请在 Excel 或 WPS 中连同表头一起复制后再粘贴</source>
   <translation>There is no table on the clipboard. Copy it in Excel or WPS with its headings, then paste</translation>
  </message>
  <message>
   <source>这里没有可以粘贴表格的列表。可在事件、付款、人员、函件等列表中粘贴</source>
   <translation>There is no list here to paste a table into. Paste it into the lists of incidents, payments, people or letters</translation>
  </message>
  <message>
   <source>剪贴板上有 {count:,} 行，一次最多粘贴 {most:,} 行；更多的请用导入</source>
   <translation>The clipboard holds {count:,} rows, {most:,} at most can be pasted at once; use the import for more</translation>
  </message>
  <message>
   <source>PDF 文件 (*.pdf)</source>
   <translation>PDF file (*.pdf)</translation>
  </message>
  <message>
   <source>{report}存为</source>
   <translation>Save {report} as</translation>
  </message>
  <message>
   <source>已生成 {name}</source>
   <translation>{name} made</translation>
  </message>
  <message>
   <source>{title}（{unit}）</source>
   <translation>{title} ({unit})</translation>
  </message>
  <message>
   <source>守约</source>
   <translation>Shouyue</translation>
  </message>
  <message>
   <source>提醒的答复没有保存：不能写入用户设置目录，下次打开会再提醒</source>
   <translation>The answer to the reminder was not kept: the user's settings folder cannot be written; it will remind again</translation>
  </message>
  <message>
   <source>全部模板</source>
   <translation>All templates</translation>
  </message>
  <message>
   <source>导出 Excel</source>
   <translation>Export to Excel</translation>
  </message>
  <message>
   <source>没有用过的文件名</source>
   <translation>a file name not in use</translation>
  </message>
  <message>
   <source>要替换它，请在对话框中选中它再保存</source>
   <translation>to replace it, choose it in the dialog and save again</translation>
  </message>
  <message>
   <source>{kinds}模板</source>
   <translation>{kinds} template</translation>
  </message>
  <message>
   <source>{name} 已经存在</source>
   <translation>{name} exists already</translation>
  </message>
  <message>
   <source>浅色</source>
   <translation>Light</translation>
  </message>
  <message>
   <source>深色</source>
   <translation>Dark</translation>
  </message>
  <message>
   <source>跟随系统</source>
   <translation>As the system</translation>
  </message>
  <message>
   <source>周一</source>
   <translation>Mon</translation>
  </message>
  <message>
   <source>周二</source>
   <translation>Tue</translation>
  </message>
  <message>
   <source>周三</source>
   <translation>Wed</translation>
  </message>
  <message>
   <source>周四</source>
   <translation>Thu</translation>
  </message>
  <message>
   <source>周五</source>
   <translation>Fri</translation>
  </message>
  <message>
   <source>周六</source>
   <translation>Sat</translation>
  </message>
  <message>
   <source>周日</source>
   <translation>Sun</translation>
  </message>
  <message>
   <source>点击或按 F4 查看依据</source>
   <translation>Click or press F4 for the evidence</translation>
  </message>
  <message>
   <source>{state}：{value}</source>
   <translation>{state}: {value}</translation>
  </message>
  <message>
   <source>还没有证据文件。可添加回执、照片、截图、会议纪要等；内容存入合同文件并记下哈希。</source>
   <translation>No evidence files yet. Add receipts, photos, screenshots or minutes; they are stored in the contract file with their hash.</translation>
  </message>
  <message>
   <source>每个不超过 {most_zh}，可拖入，也可粘贴截图</source>
   <translation>up to {most_zh} each; drop or paste them too</translation>
  </message>
  <message>
   <source>添加文件…</source>
   <translation>Add file…</translation>
  </message>
  <message>
   <source>粘贴</source>
   <translation>Paste</translation>
  </message>
  <message>
   <source>粘贴证据文件</source>
   <translation>Paste evidence file</translation>
  </message>
  <message>
   <source>证据文件另存为</source>
   <translation>Save evidence file as</translation>
  </message>
  <message>
   <source>说明它证明什么</source>
   <translation>Say what it proves</translation>
  </message>
  <message>
   <source>另存为</source>
   <translation>Save as</translation>
  </message>
  <message>
   <source>删除这个证据文件</source>
   <translation>Delete this evidence file</translation>
  </message>
  <message>
   <source>存入剪贴板里的图片或文件（Ctrl+V）</source>
   <translation>Store the picture or the files of the clipboard (Ctrl+V)</translation>
  </message>
  <message>
   <source>选择证据文件（每个不超过 {most_zh}）</source>
   <translation>Choose evidence files (up to {most_zh} each)</translation>
  </message>
  <message>
   <source>{added_at:%Y-%m-%d %H:%M} 存入</source>
   <translation>stored {added_at:%Y-%m-%d %H:%M}</translation>
  </message>
  <message>
   <source>打开证据文件 {name}</source>
   <translation>Open evidence file {name}</translation>
  </message>
  <message>
   <source>{name}
{zh}，{size:,} 字节，{added}
SHA-256 {sha256}</source>
   <translation>{name}
{zh}, {size:,} bytes, {added}
SHA-256 {sha256}</translation>
  </message>
  <message>
   <source>另存 {name}</source>
   <translation>Save {name} as</translation>
  </message>
  <message>
   <source>删除 {name}</source>
   <translation>Delete {name}</translation>
  </message>
  <message>
   <source>选择要存入的文件，每个不超过 {most_zh}</source>
   <translation>Choose files to store, up to {most_zh} each</translation>
  </message>
  <message>
   <source>{count} 个，共 {total}；{rule}</source>
   <translation>{count} files, {total} in all; {rule}</translation>
  </message>
  <message>
   <source>截图 {now:%Y-%m-%d %H%M%S}.png</source>
   <translation>Screenshot {now:%Y-%m-%d %H%M%S}.png</translation>
  </message>
  <message>
   <source>剪贴板里没有图片或文件</source>
   <translation>There is no picture or file on the clipboard</translation>
  </message>
  <message>
   <source>截图或复制的文件</source>
   <translation>a screenshot, or files copied</translation>
  </message>
  <message>
   <source>请先复制，再粘贴</source>
   <translation>copy it first, then paste</translation>
  </message>
  <message>
   <source>还没有备份。改动后停两分钟、关闭文件和升级格式之前会自动备份。</source>
   <translation>No backups yet. They are made two minutes after a change, on closing, and before the file format is upgraded.</translation>
  </message>
  <message>
   <source>这份备份与文件里的修改记录一样多，恢复不会丢掉任何一步。</source>
   <translation>This backup has as many audit entries as the file; restoring it loses no step.</translation>
  </message>
  <message>
   <source>当前文件的修改记录读不出来，备份之后做过的改动无法列出；恢复后请对照手头的材料补登。</source>
   <translation>The audit trail of the present file cannot be read, so what came after the backup cannot be listed; add it again from your papers after restoring.</translation>
  </message>
  <message>
   <source>备份时间</source>
   <translation>Made</translation>
  </message>
  <message>
   <source>大小，KB</source>
   <translation>Size, KB</translation>
  </message>
  <message>
   <source>时间近的每次都留，远的每日、每周、每月留一份</source>
   <translation>All recent ones are kept, of earlier ones one a day, week and month</translation>
  </message>
  <message>
   <source>恢复到这一份会丢掉什么</source>
   <translation>What restoring it would lose</translation>
  </message>
  <message>
   <source>这份备份之后的 {count} 步：</source>
   <translation>The {count} steps after this backup:</translation>
  </message>
  <message>
   <source>（只列最后 {shown} 步）</source>
   <translation>(only the last {shown} are listed)</translation>
  </message>
  <message>
   <source>{month}月</source>
   <translation>{month:MMM}</translation>
  </message>
  <message>
   <source>日期，写成 2025-06-03，按回车</source>
   <translation>Date, e.g. 2025-06-03, then Enter</translation>
  </message>
  <message>
   <source>下月</source>
   <translation>Next month</translation>
  </message>
  <message>
   <source>{year}年{month}月</source>
   <translation>{month:MMM} {year}</translation>
  </message>
  <message>
   <source>删除 {count} 条{kinds}</source>
   <translation>Delete {count} records of {kinds}</translation>
  </message>
  <message>
   <source>未能保存：{cause}</source>
   <translation>Not saved: {cause}</translation>
  </message>
  <message>
   <source>登记（Enter）</source>
   <translation>Record (Enter)</translation>
  </message>
  <message>
   <source>年-月-日</source>
   <translation>Y-M-D</translation>
  </message>
  <message>
   <source>从日历选择</source>
   <translation>Choose from a calendar</translation>
  </message>
  <message>
   <source>添加证据文件，也可拖入</source>
   <translation>Add evidence files; drop them too</translation>
  </message>
  <message>
   <source>证据文件：{title}</source>
   <translation>Evidence files: {title}</translation>
  </message>
  <message>
   <source>证据文件 {count} 个：{title}</source>
   <translation>{count} evidence files: {title}</translation>
  </message>
  <message>
   <source>证据文件 {count} 个，也可拖入</source>
   <translation>{count} evidence files; drop more here</translation>
  </message>
  <message>
   <source>可以写入的目录</source>
   <translation>a folder that can be written to</translation>
  </message>
  <message>
   <source>请换一个目录或检查空间</source>
   <translation>choose another folder or check the space</translation>
  </message>
  <message>
   <source>删除证据文件 {name}</source>
   <translation>Delete evidence file {name}</translation>
  </message>
  <message>
   <source>“{name}”没有写出（{cause}）</source>
   <translation>“{name}” was not written ({cause})</translation>
  </message>
  <message>
   <source>没有程序能打开“{name}”</source>
   <translation>No program opens “{name}”</translation>
  </message>
  <message>
   <source>装有查看这类文件的程序</source>
   <translation>a program for files of this type</translation>
  </message>
  <message>
   <source>可以另存为后用其他程序打开</source>
   <translation>save it under another name and open it with a program of yours</translation>
  </message>
  <message>
   <source>已另存为 {name}</source>
   <translation>Saved as {name}</translation>
  </message>
  <message>
   <source>“{name}”：{what}</source>
   <translation>“{name}”: {what}</translation>
  </message>
  <message>
   <source>已存入；内容与{known}的“{name}”相同，只占一份空间</source>
   <translation>stored; the same contents as “{name}” of {known}, kept only once</translation>
  </message>
  <message>
   <source>说明证据文件 {name}</source>
   <translation>What evidence file {name} proves</translation>
  </message>
  <message>
   <source>标题、编号、日期或备注中的字，几个词之间用空格隔开（Ctrl+F）</source>
   <translation>Words of title, number, day or note, with blanks between (Ctrl+F)</translation>
  </message>
  <message>
   <source>清除查找</source>
   <translation>Clear search</translation>
  </message>
  <message>
   <source>从表格导入</source>
   <translation>Import from a table</translation>
  </message>
  <message>
   <source>生成函件，或打开有关的函件</source>
   <translation>Draft a letter, or open one about it</translation>
  </message>
  <message>
   <source> 函件</source>
   <translation> Letter</translation>
  </message>
  <message>
   <source>函件，已有 {count} 件</source>
   <translation>Letters, {count} so far</translation>
  </message>
  <message>
   <source>打开 {value}</source>
   <translation>Open {value}</translation>
  </message>
  <message>
   <source>{tip}（{keys}）</source>
   <translation>{tip} ({keys})</translation>
  </message>
  <message>
   <source>这条记录的历史</source>
   <translation>History of this record</translation>
  </message>
  <message>
   <source>选择列…</source>
   <translation>Choose columns…</translation>
  </message>
  <message>
   <source>恢复默认的列</source>
   <translation>Default columns</translation>
  </message>
  <message>
   <source>复制全部字段</source>
   <translation>Copy all fields</translation>
  </message>
  <message>
   <source>粘贴表格…</source>
   <translation>Paste table…</translation>
  </message>
  <message>
   <source>复制 {chosen} 行</source>
   <translation>Copy {chosen} rows</translation>
  </message>
  <message>
   <source>{named} 项</source>
   <translation>{named} items</translation>
  </message>
  <message>
   <source>另有 {more} 项</source>
   <translation>{more} more</translation>
  </message>
  <message>
   <source>年-月</source>
   <translation>Y-M</translation>
  </message>
  <message>
   <source>年-月或年-Q季</source>
   <translation>Y-M or Y-Q1</translation>
  </message>
  <message>
   <source>看不懂月份“{text}”，请写成 2025-06</source>
   <translation>Month “{text}” not understood, write 2025-06</translation>
  </message>
  <message>
   <source>看不懂期间“{text}”，请写成 2025-06 或 2025-Q4</source>
   <translation>Period “{text}” not understood, write 2025-06 or 2025-Q4</translation>
  </message>
  <message>
   <source>新</source>
   <translation>New </translation>
  </message>
  <message>
   <source>金额过大，应在十万亿元以内</source>
   <translation>The amount is too large, it should be below ten trillion yuan</translation>
  </message>
  <message>
   <source>看不懂时刻“{text}”，请写成 2025-06-03 09:12:30</source>
   <translation>Time “{text}” not understood, write 2025-06-03 09:12:30</translation>
  </message>
  <message>
   <source>看不懂日期“{text}”，请写成 2025-06-03</source>
   <translation>Date “{text}” not understood, write 2025-06-03</translation>
  </message>
  <message>
   <source>{year} 年不在 {years} 至 {years2} 年之间，请核对年份</source>
   <translation>{year} is not between {years} and {years2}, check the year</translation>
  </message>
  <message>
   <source>看不懂时间“{text}”，请写成 09:12 或 09:12:30</source>
   <translation>Time “{text}” not understood, write 09:12 or 09:12:30</translation>
  </message>
  <message>
   <source>没有 {text} 这个时间，应在 00:00:00 至 23:59:59 之间</source>
   <translation>There is no time {text}, it should be 00:00:00 to 23:59:59</translation>
  </message>
  <message>
   <source>看不懂金额“{text}”，请写成 1,234.56</source>
   <translation>Amount “{text}” not understood, write 1,234.56</translation>
  </message>
  <message>
   <source>金额“{text}”有 {count} 位小数，应最多两位（到分）</source>
   <translation>Amount “{text}” has {count} decimals, at most two are allowed</translation>
  </message>
  <message>
   <source>金额“{text}”为负，应为零或正数</source>
   <translation>Amount “{text}” is negative, it should be zero or more</translation>
  </message>
  <message>
   <source>看不懂“{text}”，请写成整数，如 12</source>
   <translation>“{text}” not understood, write a whole number, e.g. 12</translation>
  </message>
  <message>
   <source>看不懂“{text}”，请写成数字，如 0.30</source>
   <translation>“{text}” not understood, write a number, e.g. 0.30</translation>
  </message>
  <message>
   <source>看不懂比例“{text}”，请写成 20 % 或 3‰</source>
   <translation>Share “{text}” not understood, write 20 % or 3‰</translation>
  </message>
  <message>
   <source>比例“{text}”超过 100 %，应在 0 至 100 % 之间</source>
   <translation>Share “{text}” is above 100 %, it should be 0 to 100 %</translation>
  </message>
  <message>
   <source>没有 {year} 年 {month} 月 {day} 日这一天，请写成 2025-06-03 这样的日期</source>
   <translation>There is no day {year}-{month}-{day}, write a date like 2025-06-03</translation>
  </message>
  <message>
   <source>显示口令</source>
   <translation>Show password</translation>
  </message>
  <message>
   <source>隐藏口令</source>
   <translation>Hide password</translation>
  </message>
  <message>
   <source>口令或恢复码</source>
   <translation>Password or recovery code</translation>
  </message>
  <message>
   <source>口令或恢复码不对。请检查大小写和输入法后再试。</source>
   <translation>Wrong password or recovery code. Check capitals and the input method, then try again.</translation>
  </message>
  <message>
   <source>{word}（Enter）</source>
   <translation>{word} (Enter)</translation>
  </message>
  <message>
   <source>口令连续输错，请等 {wait} 秒再试。</source>
   <translation>Wrong too often; please wait {wait} seconds.</translation>
  </message>
  <message>
   <source>应为{expected}</source>
   <translation>expected: {expected}</translation>
  </message>
  <message>
   <source>不做（Esc）</source>
   <translation>Leave (Esc)</translation>
  </message>
  <message>
   <source>{yes}：{title}</source>
   <translation>{yes}: {title}</translation>
  </message>
  <message>
   <source>{yes}（Enter）</source>
   <translation>{yes} (Enter)</translation>
  </message>
  <message>
   <source>{noun}：{names}</source>
   <translation>{noun}: {names}</translation>
  </message>
  <message>
   <source>删除{noun}</source>
   <translation>Remove {noun}</translation>
  </message>
  <message>
   <source>再登记一笔{noun}</source>
   <translation>Record another: {noun}</translation>
  </message>
  <message>
   <source>{names}为空，请填写</source>
   <translation>{names}: empty, fill in</translation>
  </message>
  <message>
   <source>要去掉这笔记录，请按删除</source>
   <translation>to drop this entry, press remove</translation>
  </message>
  <message>
   <source>{name}为空</source>
   <translation>{name} is empty</translation>
  </message>
  <message>
   <source>有{name}的记录</source>
   <translation>There are records: {name}</translation>
  </message>
  <message>
   <source>删除筛选</source>
   <translation>Delete filter</translation>
  </message>
  <message>
   <source>没有填写名称，请写几个字，如：本季度待核</source>
   <translation>The name is missing; write some words, e.g. To check this quarter</translation>
  </message>
  <message>
   <source>保存当前筛选…</source>
   <translation>Save these filters…</translation>
  </message>
  <message>
   <source>保存筛选</source>
   <translation>Save filters</translation>
  </message>
  <message>
   <source>筛选的名称</source>
   <translation>Name of the filter</translation>
  </message>
  <message>
   <source>已保存筛选“{name}”</source>
   <translation>Filter “{name}” saved</translation>
  </message>
  <message>
   <source>已删除筛选“{name}”</source>
   <translation>Filter “{name}” deleted</translation>
  </message>
  <message>
   <source>名称有 {count} 个字，应不超过 {most_letters} 个字</source>
   <translation>The name has {count} letters, at most {most_letters} are possible</translation>
  </message>
  <message>
   <source>“{name}”是自带的筛选，请换一个名称</source>
   <translation>“{name}” is built in; choose another name</translation>
  </message>
  <message>
   <source>{name}的筛选：{name2}</source>
   <translation>Filter of {name}: {name2}</translation>
  </message>
  <message>
   <source>{name}：选用、保存或删除筛选</source>
   <translation>{name}: use, save or delete filters</translation>
  </message>
  <message>
   <source>注意</source>
   <translation>Attention</translation>
  </message>
  <message>
   <source>违约或逾期</source>
   <translation>Breach or overdue</translation>
  </message>
  <message>
   <source>{state}：{text}</source>
   <translation>{state}: {text}</translation>
  </message>
  <message>
   <source>{title}：{action}</source>
   <translation>{title}: {action}</translation>
  </message>
  <message>
   <source>{name}：{words}</source>
   <translation>{name}: {words}</translation>
  </message>
  <message>
   <source>收起或展开导航</source>
   <translation>Fold or unfold the rail</translation>
  </message>
  <message>
   <source>导入表格…</source>
   <translation>Import tables…</translation>
  </message>
  <message>
   <source>锁定窗口</source>
   <translation>Lock the window</translation>
  </message>
  <message>
   <source>打开合同文件…</source>
   <translation>Open contract file…</translation>
  </message>
  <message>
   <source>新建合同…</source>
   <translation>New contract…</translation>
  </message>
  <message>
   <source>续签下一年…</source>
   <translation>Renew for a year…</translation>
  </message>
  <message>
   <source>打开示例合同</source>
   <translation>Open sample contract</translation>
  </message>
  <message>
   <source>文件没有设口令，不能锁定；在“数据 · 文件”中设置。</source>
   <translation>The file has no password, so it cannot be locked; set one under “Data · File”.</translation>
  </message>
  <message>
   <source>v{version} · {total_fee} 元</source>
   <translation>v{version} · {total_fee} yuan</translation>
  </message>
  <message>
   <source>假设中</source>
   <translation>Trial</translation>
  </message>
  <message>
   <source>{word}：{title}（{keys}）</source>
   <translation>{word}: {title} ({keys})</translation>
  </message>
  <message>
   <source>没有可{word}的操作</source>
   <translation>Nothing to {word}</translation>
  </message>
  <message>
   <source>{word}：{title}</source>
   <translation>{word}: {title}</translation>
  </message>
  <message>
   <source>按 {day} 显示</source>
   <translation>as of {day}</translation>
  </message>
  <message>
   <source>已生成工作交接书：{result}</source>
   <translation>Hand-over document made: {result}</translation>
  </message>
  <message>
   <source>没有找到中文字体，界面上的汉字会显示为方框。请安装 fonts-noto-cjk 或 fonts-wqy-microhei（Windows：微软雅黑）后重新启动。数据不受影响。</source>
   <translation>No Chinese font was found, so Chinese shows as boxes. Install fonts-noto-cjk or fonts-wqy-microhei (Windows: Microsoft YaHei) and start again. The data are not affected.</translation>
  </message>
  <message>
   <source>No Chinese font / 缺少中文字体</source>
   <translation>No Chinese font</translation>
  </message>
  <message>
   <source>已打开示例合同</source>
   <translation>The sample contract was opened</translation>
  </message>
  <message>
   <source>没有打开这个文件</source>
   <translation>This file was not opened</translation>
  </message>
  <message>
   <source>示例合同已重新建立</source>
   <translation>The sample contract was made anew</translation>
  </message>
  <message>
   <source>不能写入图片 {target}</source>
   <translation>Picture {target} cannot be written</translation>
  </message>
  <message>
   <source>没有保存</source>
   <translation>Not saved</translation>
  </message>
  <message>
   <source>已保存的内容都在文件里，没有受影响。可以继续使用；如再次出现，请重新启动并附上日志。</source>
   <translation>What was saved is in the file and not affected. You can go on; if it happens again, restart and send the log along.</translation>
  </message>
  <message>
   <source>程序内部错误</source>
   <translation>Internal error</translation>
  </message>
  <message>
   <source>没有打开上次的文件：{error}</source>
   <translation>The last file was not opened: {error}</translation>
  </message>
  <message>
   <source>{name}：{error}</source>
   <translation>{name}: {error}</translation>
  </message>
  <message>
   <source>日志：{log_file}</source>
   <translation>Log: {log_file}</translation>
  </message>
 </context>
 <context>
  <name>rooms</name>
  <message>
   <source>未提出</source>
   <translation>not asked for</translation>
  </message>
  <message>
   <source>{field}：{reason}</source>
   <translation>{field}: {reason}</translation>
  </message>
  <message>
   <source>应为{expected}</source>
   <translation>expected: {expected}</translation>
  </message>
  <message>
   <source>；</source>
   <translation>; </translation>
  </message>
  <message>
   <source>附件{value}</source>
   <translation>annex {value}</translation>
  </message>
  <message>
   <source>未到期</source>
   <translation>Not yet due</translation>
  </message>
  <message>
   <source>按时</source>
   <translation>In time</translation>
  </message>
  <message>
   <source>可争议</source>
   <translation>Arguable</translation>
  </message>
  <message>
   <source>逾期</source>
   <translation>Overdue</translation>
  </message>
  <message>
   <source>空白</source>
   <translation>Blank</translation>
  </message>
  <message>
   <source>冲突</source>
   <translation>Conflict</translation>
  </message>
  <message>
   <source>异常</source>
   <translation>Anomaly</translation>
  </message>
  <message>
   <source>空档</source>
   <translation>Gap</translation>
  </message>
  <message>
   <source>日期</source>
   <translation>Date</translation>
  </message>
  <message>
   <source>待处理</source>
   <translation>To do</translation>
  </message>
  <message>
   <source>按读法</source>
   <translation>By reading</translation>
  </message>
  <message>
   <source>已知悉</source>
   <translation>Noted</translation>
  </message>
  <message>
   <source>已约定</source>
   <translation>Agreed</translation>
  </message>
  <message>
   <source>已履行</source>
   <translation>Done</translation>
  </message>
  <message>
   <source>未履行</source>
   <translation>Not done</translation>
  </message>
  <message>
   <source>自动</source>
   <translation>automatic</translation>
  </message>
  <message>
   <source>先认定</source>
   <translation>after determination</translation>
  </message>
  <message>
   <source>人工核对</source>
   <translation>by hand</translation>
  </message>
  <message>
   <source>甲方</source>
   <translation>Party A</translation>
  </message>
  <message>
   <source>乙方</source>
   <translation>Party B</translation>
  </message>
  <message>
   <source>双方</source>
   <translation>Both sides</translation>
  </message>
  <message>
   <source>甲方权利</source>
   <translation>Rights of Party A</translation>
  </message>
  <message>
   <source>乙方免责</source>
   <translation>Party B exempt</translation>
  </message>
  <message>
   <source>可用性</source>
   <translation>Availability</translation>
  </message>
  <message>
   <source>平均响应时间</source>
   <translation>mean response time</translation>
  </message>
  <message>
   <source>平均恢复时间</source>
   <translation>mean recovery time</translation>
  </message>
  <message>
   <source>现场无人值守</source>
   <translation>site unattended</translation>
  </message>
  <message>
   <source>单次宕机</source>
   <translation>single outage</translation>
  </message>
  <message>
   <source>累计或连续宕机</source>
   <translation>accumulated or repeated outages</translation>
  </message>
  <message>
   <source>网页被篡改</source>
   <translation>a page was tampered with</translation>
  </message>
  <message>
   <source>数据丢失</source>
   <translation>data loss</translation>
  </message>
  <message>
   <source>被入侵</source>
   <translation>intruded upon</translation>
  </message>
  <message>
   <source>未做互备</source>
   <translation>no mutual backup</translation>
  </message>
  <message>
   <source>监管整改通知</source>
   <translation>Regulator's notices</translation>
  </message>
  <message>
   <source>可用性投诉</source>
   <translation>Availability complaints</translation>
  </message>
  <message>
   <source>月度考核</source>
   <translation>monthly review</translation>
  </message>
  <message>
   <source>资源扩容</source>
   <translation>expansion</translation>
  </message>
  <message>
   <source>成立</source>
   <translation>Certain</translation>
  </message>
  <message>
   <source>未认定</source>
   <translation>Undetermined</translation>
  </message>
  <message>
   <source>预计</source>
   <translation>expected</translation>
  </message>
  <message>
   <source>确认</source>
   <translation>Confirm</translation>
  </message>
  <message>
   <source>放弃</source>
   <translation>Discard</translation>
  </message>
  <message>
   <source>擅自转包、分包</source>
   <translation>unauthorised subcontracting</translation>
  </message>
  <message>
   <source>违反保密约定</source>
   <translation>breach of confidentiality</translation>
  </message>
  <message>
   <source>违反知识产权约定</source>
   <translation>breach of intellectual property</translation>
  </message>
  <message>
   <source>解除合同</source>
   <translation>Termination</translation>
  </message>
  <message>
   <source>追回已付全部款项</source>
   <translation>recover all payments</translation>
  </message>
  <message>
   <source>追回已付未消耗款项</source>
   <translation>recover unconsumed payments</translation>
  </message>
  <message>
   <source>要求 3% 违约金</source>
   <translation>claim the 3 % penalty</translation>
  </message>
  <message>
   <source>要求 10% 违约金</source>
   <translation>claim the 10 % penalty</translation>
  </message>
  <message>
   <source>直接损失</source>
   <translation>direct loss</translation>
  </message>
  <message>
   <source>调查取证费</source>
   <translation>investigation costs</translation>
  </message>
  <message>
   <source>公证费</source>
   <translation>notary fees</translation>
  </message>
  <message>
   <source>诉讼费</source>
   <translation>court fees</translation>
  </message>
  <message>
   <source>保全费</source>
   <translation>preservation fees</translation>
  </message>
  <message>
   <source>律师费</source>
   <translation>lawyers' fees</translation>
  </message>
  <message>
   <source>咨询费</source>
   <translation>consulting fees</translation>
  </message>
  <message>
   <source>差旅费</source>
   <translation>travel costs</translation>
  </message>
  <message>
   <source>云服务故障</source>
   <translation>cloud service fault</translation>
  </message>
  <message>
   <source>安全服务故障</source>
   <translation>security service fault</translation>
  </message>
  <message>
   <source>云平台安全隐患</source>
   <translation>hazard of the cloud platform</translation>
  </message>
  <message>
   <source>甲方原因</source>
   <translation>Party A</translation>
  </message>
  <message>
   <source>甲方指定的第三方</source>
   <translation>third party named by Party A</translation>
  </message>
  <message>
   <source>网络运营商核心设备</source>
   <translation>core equipment of a carrier</translation>
  </message>
  <message>
   <source>不可抗力</source>
   <translation>Force majeure</translation>
  </message>
  <message>
   <source>乙方依约暂停服务</source>
   <translation>suspension under the contract</translation>
  </message>
  <message>
   <source>未做互备致无法应用</source>
   <translation>unusable for lack of mutual backup</translation>
  </message>
  <message>
   <source>出现问题</source>
   <translation>problem occurred</translation>
  </message>
  <message>
   <source>重大损失</source>
   <translation>major loss</translation>
  </message>
  <message>
   <source>重大影响</source>
   <translation>major impact</translation>
  </message>
  <message>
   <source>重大事故</source>
   <translation>major accident</translation>
  </message>
  <message>
   <source>响应</source>
   <translation>Response</translation>
  </message>
  <message>
   <source>到场</source>
   <translation>Arrival</translation>
  </message>
  <message>
   <source>恢复</source>
   <translation>Recovery</translation>
  </message>
  <message>
   <source>反馈</source>
   <translation>Feedback</translation>
  </message>
  <message>
   <source>服务中断</source>
   <translation>service interruption</translation>
  </message>
  <message>
   <source>重大篡改事件</source>
   <translation>major tampering</translation>
  </message>
  <message>
   <source>恶意入侵攻击</source>
   <translation>malicious intrusion</translation>
  </message>
  <message>
   <source>国家级</source>
   <translation>national</translation>
  </message>
  <message>
   <source>市级</source>
   <translation>city</translation>
  </message>
  <message>
   <source>无通报</source>
   <translation>not reported</translation>
  </message>
  <message>
   <source>市级领导</source>
   <translation>city leader</translation>
  </message>
  <message>
   <source>区级领导</source>
   <translation>district leader</translation>
  </message>
  <message>
   <source>无批示</source>
   <translation>no instruction</translation>
  </message>
  <message>
   <source>重大</source>
   <translation>major</translation>
  </message>
  <message>
   <source>特别重大</source>
   <translation>extraordinary</translation>
  </message>
  <message>
   <source>挂号信</source>
   <translation>registered letter</translation>
  </message>
  <message>
   <source>特快专递</source>
   <translation>courier</translation>
  </message>
  <message>
   <source>当面递交</source>
   <translation>by hand</translation>
  </message>
  <message>
   <source>传真</source>
   <translation>fax</translation>
  </message>
  <message>
   <source>邮件</source>
   <translation>e-mail</translation>
  </message>
  <message>
   <source>电话</source>
   <translation>phone</translation>
  </message>
  <message>
   <source>口头</source>
   <translation>spoken</translation>
  </message>
  <message>
   <source>一次</source>
   <translation>once</translation>
  </message>
  <message>
   <source>每月</source>
   <translation>monthly</translation>
  </message>
  <message>
   <source>每次故障</source>
   <translation>each fault</translation>
  </message>
  <message>
   <source>按需求</source>
   <translation>on request</translation>
  </message>
  <message>
   <source>违约通知函</source>
   <translation>Breach notice</translation>
  </message>
  <message>
   <source>整改通知书</source>
   <translation>Rectification notice</translation>
  </message>
  <message>
   <source>人员更换意见</source>
   <translation>Opinion on staff replacement</translation>
  </message>
  <message>
   <source>项目负责人变更复函</source>
   <translation>Reply on change of lead</translation>
  </message>
  <message>
   <source>扣款通知书</source>
   <translation>Deduction notice</translation>
  </message>
  <message>
   <source>付款审批说明</source>
   <translation>Payment approval note</translation>
  </message>
  <message>
   <source>付款前核对表</source>
   <translation>Pre-payment checklist</translation>
  </message>
  <message>
   <source>验收不合格通知</source>
   <translation>Failed acceptance notice</translation>
  </message>
  <message>
   <source>验收合格单</source>
   <translation>Acceptance certificate</translation>
  </message>
  <message>
   <source>事件认定书</source>
   <translation>Incident determination</translation>
  </message>
  <message>
   <source>涉密资料返还通知</source>
   <translation>Return of material notice</translation>
  </message>
  <message>
   <source>账户核实函</source>
   <translation>Account verification letter</translation>
  </message>
  <message>
   <source>解除合同通知</source>
   <translation>Termination notice</translation>
  </message>
  <message>
   <source>迁移要求</source>
   <translation>Migration demand</translation>
  </message>
  <message>
   <source>补充协议建议</source>
   <translation>Supplement proposals</translation>
  </message>
  <message>
   <source>条件未齐</source>
   <translation>Waiting</translation>
  </message>
  <message>
   <source>等待发票</source>
   <translation>Waits for the invoice</translation>
  </message>
  <message>
   <source>可付款</source>
   <translation>payable</translation>
  </message>
  <message>
   <source>已逾期</source>
   <translation>overdue</translation>
  </message>
  <message>
   <source>部分结清</source>
   <translation>Part settled</translation>
  </message>
  <message>
   <source>已付清</source>
   <translation>Paid</translation>
  </message>
  <message>
   <source>逾期付清</source>
   <translation>paid late</translation>
  </message>
  <message>
   <source>合同签署完毕</source>
   <translation>signing complete</translation>
  </message>
  <message>
   <source>服务期满</source>
   <translation>Service term over</translation>
  </message>
  <message>
   <source>专家评审合格</source>
   <translation>expert review passed</translation>
  </message>
  <message>
   <source>财政资金到位</source>
   <translation>funds arrived</translation>
  </message>
  <message>
   <source>中期验收合格</source>
   <translation>mid-term acceptance passed</translation>
  </message>
  <message>
   <source>验收合格</source>
   <translation>Accepted</translation>
  </message>
  <message>
   <source>考核得分确认</source>
   <translation>scores confirmed</translation>
  </message>
  <message>
   <source>发票迟到</source>
   <translation>invoice late</translation>
  </message>
  <message>
   <source>账户变更待核</source>
   <translation>account change to verify</translation>
  </message>
  <message>
   <source>专用发票</source>
   <translation>special</translation>
  </message>
  <message>
   <source>普通发票</source>
   <translation>ordinary</translation>
  </message>
  <message>
   <source>项目负责人</source>
   <translation>project lead</translation>
  </message>
  <message>
   <source>联系人</source>
   <translation>contact</translation>
  </message>
  <message>
   <source>骨干人员</source>
   <translation>key staff</translation>
  </message>
  <message>
   <source>管理人员</source>
   <translation>manager</translation>
  </message>
  <message>
   <source>运维人员</source>
   <translation>operator</translation>
  </message>
  <message>
   <source>联系方式</source>
   <translation>Contact details</translation>
  </message>
  <message>
   <source>可用性监控</source>
   <translation>availability monitoring</translation>
  </message>
  <message>
   <source>访问</source>
   <translation>access</translation>
  </message>
  <message>
   <source>改动或发布数据</source>
   <translation>changing or publishing data</translation>
  </message>
  <message>
   <source>事件</source>
   <translation>Incidents</translation>
  </message>
  <message>
   <source>运维需求</source>
   <translation>Requests</translation>
  </message>
  <message>
   <source>月度可用性</source>
   <translation>monthly availability</translation>
  </message>
  <message>
   <source>无人值守</source>
   <translation>Unattended</translation>
  </message>
  <message>
   <source>付款条件</source>
   <translation>Payment conditions</translation>
  </message>
  <message>
   <source>发票</source>
   <translation>Invoice</translation>
  </message>
  <message>
   <source>账户变更</source>
   <translation>New account</translation>
  </message>
  <message>
   <source>付款</source>
   <translation>Payment</translation>
  </message>
  <message>
   <source>扣款</source>
   <translation>Deduction</translation>
  </message>
  <message>
   <source>补足款</source>
   <translation>Repaid</translation>
  </message>
  <message>
   <source>损失</source>
   <translation>Losses</translation>
  </message>
  <message>
   <source>认定决定</source>
   <translation>decision</translation>
  </message>
  <message>
   <source>人员</source>
   <translation>People</translation>
  </message>
  <message>
   <source>负责人更换</source>
   <translation>change of the lead</translation>
  </message>
  <message>
   <source>人员异议</source>
   <translation>Objection to staff</translation>
  </message>
  <message>
   <source>月度到岗人数</source>
   <translation>monthly head-count</translation>
  </message>
  <message>
   <source>整改通知</source>
   <translation>Rectification notices</translation>
  </message>
  <message>
   <source>转包与泄密</source>
   <translation>subcontracting and confidentiality</translation>
  </message>
  <message>
   <source>验收轮次</source>
   <translation>acceptance round</translation>
  </message>
  <message>
   <source>退出申请</source>
   <translation>Withdrawal</translation>
  </message>
  <message>
   <source>保密资料返还</source>
   <translation>Return of confidential material</translation>
  </message>
  <message>
   <source>地址变更</source>
   <translation>change of address</translation>
  </message>
  <message>
   <source>合同解除</source>
   <translation>termination</translation>
  </message>
  <message>
   <source>交付</source>
   <translation>Delivery</translation>
  </message>
  <message>
   <source>考核得分</source>
   <translation>Review scores</translation>
  </message>
  <message>
   <source>补充协议</source>
   <translation>Supplement</translation>
  </message>
  <message>
   <source>读法决定</source>
   <translation>reading decision</translation>
  </message>
  <message>
   <source>体检知悉</source>
   <translation>health note</translation>
  </message>
  <message>
   <source>交付材料</source>
   <translation>paper received</translation>
  </message>
  <message>
   <source>服务用量</source>
   <translation>Service use</translation>
  </message>
  <message>
   <source>授权委托</source>
   <translation>authorisation letter</translation>
  </message>
  <message>
   <source>访问授权</source>
   <translation>Access permissions</translation>
  </message>
  <message>
   <source>介质许可</source>
   <translation>Media permission</translation>
  </message>
  <message>
   <source>函件</source>
   <translation>Letters</translation>
  </message>
  <message>
   <source>值守班次</source>
   <translation>Shifts</translation>
  </message>
  <message>
   <source>重保期间</source>
   <translation>Key periods</translation>
  </message>
  <message>
   <source>月报季评</source>
   <translation>Monthly and quarterly city scores</translation>
  </message>
  <message>
   <source>入云备案</source>
   <translation>Cloud filings</translation>
  </message>
  <message>
   <source>文本保管</source>
   <translation>custody of documents</translation>
  </message>
  <message>
   <source>义务核对</source>
   <translation>duty check</translation>
  </message>
  <message>
   <source>证据文件</source>
   <translation>Evidence files</translation>
  </message>
  <message>
   <source>元</source>
   <translation>yuan</translation>
  </message>
  <message>
   <source>分钟</source>
   <translation>min</translation>
  </message>
  <message>
   <source>小时</source>
   <translation>hours</translation>
  </message>
  <message>
   <source>日</source>
   <translation>days</translation>
  </message>
  <message>
   <source>份额</source>
   <translation>share</translation>
  </message>
  <message>
   <source>累计宕机</source>
   <translation>accumulated outage</translation>
  </message>
  <message>
   <source>连续宕机</source>
   <translation>outages in a row</translation>
  </message>
  <message>
   <source>后果</source>
   <translation>Effect</translation>
  </message>
  <message>
   <source>逾期违约金比例</source>
   <translation>late delivery share</translation>
  </message>
  <message>
   <source>连续不合格</source>
   <translation>Failed in a row</translation>
  </message>
  <message>
   <source>正确处置</source>
   <translation>Handled properly</translation>
  </message>
  <message>
   <source>工单级别</source>
   <translation>priority</translation>
  </message>
  <message>
   <source>月基数</source>
   <translation>Monthly base</translation>
  </message>
  <message>
   <source>惩罚系数</source>
   <translation>Penalty coefficient</translation>
  </message>
  <message>
   <source>最高</source>
   <translation>Highest</translation>
  </message>
  <message>
   <source>最低</source>
   <translation>Lowest</translation>
  </message>
  <message>
   <source>另一读法下的金额</source>
   <translation>Amount under the other reading</translation>
  </message>
  <message>
   <source>合同总额</source>
   <translation>Total fee</translation>
  </message>
  <message>
   <source>、</source>
   <translation>, </translation>
  </message>
  <message>
   <source>现场值守</source>
   <translation>On-site duty</translation>
  </message>
  <message>
   <source>入云</source>
   <translation>Enter cloud</translation>
  </message>
  <message>
   <source>合同款</source>
   <translation>contract payment</translation>
  </message>
  <message>
   <source>首付款</source>
   <translation>first payment</translation>
  </message>
  <message>
   <source>尾款</source>
   <translation>final payment</translation>
  </message>
  <message>
   <source>第 {place} 期款</source>
   <translation>instalment {place}</translation>
  </message>
  <message>
   <source>登记{condition}的日期，{name}等待此条件</source>
   <translation>Record the day of {condition}, {name} waits for it</translation>
  </message>
  <message>
   <source>暂缓：</source>
   <translation>holds: </translation>
  </message>
  <message>
   <source>账户</source>
   <translation>Account</translation>
  </message>
  <message>
   <source>支付{name}，净额 {net} 元</source>
   <translation>Pay {name}, net {net} yuan</translation>
  </message>
  <message>
   <source>工作日</source>
   <translation>working days</translation>
  </message>
  <message>
   <source>开具{name}发票 {amount} 元</source>
   <translation>Issue the invoice for {name}, {amount} yuan</translation>
  </message>
  <message>
   <source>重新确认（金额已变）</source>
   <translation>Confirm again (amount changed)</translation>
  </message>
  <message>
   <source>{verb} {count} 项违约金，共 {total} 元</source>
   <translation>{verb} {count} penalties, {total} yuan in all</translation>
  </message>
  <message>
   <source>金额 {amount_min} 至 {amount_max} 元</source>
   <translation>amount {amount_min} to {amount_max} yuan</translation>
  </message>
  <message>
   <source>认定{title}，{value}</source>
   <translation>Determine {title}, {value}</translation>
  </message>
  <message>
   <source>恢复{name}</source>
   <translation>Restore {name}</translation>
  </message>
  <message>
   <source>恢复{name}，限 {runs_until:%H:%M}</source>
   <translation>Restore {name} by {runs_until:%H:%M}</translation>
  </message>
  <message>
   <source>恢复{name}，限 {runs_until:%m-%d %H:%M}</source>
   <translation>Restore {name} by {runs_until:%m-%d %H:%M}</translation>
  </message>
  <message>
   <source>书面通知账户变更</source>
   <translation>Notify the account change in writing</translation>
  </message>
  <message>
   <source>书面通知变更</source>
   <translation>Notify the change in writing</translation>
  </message>
  <message>
   <source>完成数据迁移和切换</source>
   <translation>Complete migration and cut-over</translation>
  </message>
  <message>
   <source>签署《保密协议》：{value}</source>
   <translation>Sign the confidentiality agreement: {value}</translation>
  </message>
  <message>
   <source>书面通知更换{role}</source>
   <translation>Notify the change of {role} in writing</translation>
  </message>
  <message>
   <source>处理未经同意的{role}更换</source>
   <translation>Deal with the change of {role} without consent</translation>
  </message>
  <message>
   <source>答复{role}更换的通知</source>
   <translation>Answer the notice of the change of {role}</translation>
  </message>
  <message>
   <source>的人员</source>
   <translation> person</translation>
  </message>
  <message>
   <source>更换被异议{name}</source>
   <translation>Replace the {name} objected to</translation>
  </message>
  <message>
   <source>答复是否同意接替人员{successor}</source>
   <translation>Say whether successor {successor} is accepted</translation>
  </message>
  <message>
   <source>答复{notice}</source>
   <translation>Answer {notice}</translation>
  </message>
  <message>
   <source>处置监管整改通知“{value}”</source>
   <translation>Handle regulator's notice “{value}”</translation>
  </message>
  <message>
   <source>发出{notice}，并登记发出日和方式</source>
   <translation>Send {notice}, and record day and form</translation>
  </message>
  <message>
   <source>补登{notice}的收到日或签收凭证</source>
   <translation>Add the day {notice} was received, or its receipt</translation>
  </message>
  <message>
   <source>回拨核实变更后的账户，核实前不宜付款</source>
   <translation>Verify the changed account by call-back; do not pay before</translation>
  </message>
  <message>
   <source>重新开具{name}发票，原票已退回</source>
   <translation>Issue the invoice for {name} again, the former was returned</translation>
  </message>
  <message>
   <source>查验{name}发票，{text}</source>
   <translation>Verify the invoice for {name}, {text}</translation>
  </message>
  <message>
   <source>退回{name}发票，{text}</source>
   <translation>Return the invoice for {name}, {text}</translation>
  </message>
  <message>
   <source>提交{name}</source>
   <translation>Submit {name}</translation>
  </message>
  <message>
   <source>提交{name}，{month}</source>
   <translation>Submit {name}, {month}</translation>
  </message>
  <message>
   <source>{months} 至 {months2}</source>
   <translation>{months} to {months2}</translation>
  </message>
  <message>
   <source>{months} 等 {count} 个月</source>
   <translation>{months} and {count} months in all</translation>
  </message>
  <message>
   <source>授权书-甲</source>
   <translation>Letter A</translation>
  </message>
  <message>
   <source>授权书-乙</source>
   <translation>Letter B</translation>
  </message>
  <message>
   <source>续签授权委托书</source>
   <translation>Renew the authorisation letter</translation>
  </message>
  <message>
   <source>补签授权委托书，现无有效授权</source>
   <translation>Sign an authorisation letter, none is valid now</translation>
  </message>
  <message>
   <source>{holder}的{permission}授权</source>
   <translation>{permission} permission of {holder}</translation>
  </message>
  <message>
   <source>收回已离岗人员{what}</source>
   <translation>Withdraw from leaver: {what}</translation>
  </message>
  <message>
   <source>续批或收回{what}</source>
   <translation>Renew or withdraw {what}</translation>
  </message>
  <message>
   <source>归还介质“{value}”</source>
   <translation>Return medium “{value}”</translation>
  </message>
  <message>
   <source>附件4-6</source>
   <translation>annex 4-6</translation>
  </message>
  <message>
   <source>配合制定重保方案“{name}”</source>
   <translation>Help draw up key-period plan “{name}”</translation>
  </message>
  <message>
   <source>提交值守表“{name}”</source>
   <translation>Submit roster “{name}”</translation>
  </message>
  <message>
   <source>报送云服务统一工单备案</source>
   <translation>File the cloud work order</translation>
  </message>
  <message>
   <source>完成入云安全测试并通过</source>
   <translation>Pass the security test for the cloud</translation>
  </message>
  <message>
   <source>{text}（{value}）</source>
   <translation>{text} ({value})</translation>
  </message>
  <message>
   <source>提交“{value}”的书面报告</source>
   <translation>Submit the written report of “{value}”</translation>
  </message>
  <message>
   <source>提交 {count} 次故障的书面报告</source>
   <translation>Submit the written reports of {count} faults</translation>
  </message>
  <message>
   <source>双方确认的时长之和</source>
   <translation>sum of the times both sides agreed</translation>
  </message>
  <message>
   <source>数据不可读时长</source>
   <translation>time data were unreadable</translation>
  </message>
  <message>
   <source>秒</source>
   <translation>s</translation>
  </message>
  <message>
   <source>约定数据可用性</source>
   <translation>data availability agreed</translation>
  </message>
  <message>
   <source>1 − 不可用时长 ÷ 计量时长</source>
   <translation>1 − downtime ÷ time measured</translation>
  </message>
  <message>
   <source>约定可用性</source>
   <translation>availability agreed</translation>
  </message>
  <message>
   <source>{ends} 至 {ends2} 的秒数，在服务期内</source>
   <translation>seconds from {ends} to {ends2} within the service term</translation>
  </message>
  <message>
   <source>服务期起</source>
   <translation>Service start</translation>
  </message>
  <message>
   <source>服务期止</source>
   <translation>Service end</translation>
  </message>
  <message>
   <source>计量时长</source>
   <translation>time measured</translation>
  </message>
  <message>
   <source>不可用时长</source>
   <translation>Downtime</translation>
  </message>
  <message>
   <source>其中原因已认定的</source>
   <translation>of it with an established cause</translation>
  </message>
  <message>
   <source>{system} 自 {start} 至 {end} 的中断，重叠的只计一次</source>
   <translation>outage of {system} from {start} to {end}, overlaps counted once</translation>
  </message>
  <message>
   <source>附件3</source>
   <translation>Annex 3</translation>
  </message>
  <message>
   <source>{month} 双方确认</source>
   <translation>{month} confirmed by both sides</translation>
  </message>
  <message>
   <source>{start} 至 {end} 的中断</source>
   <translation>outage {start} to {end}</translation>
  </message>
  <message>
   <source>交付物</source>
   <translation>Deliverable</translation>
  </message>
  <message>
   <source>考核期</source>
   <translation>Review period</translation>
  </message>
  <message>
   <source>合同中的{zh}：{names}</source>
   <translation>{zh} of the contract: {names}</translation>
  </message>
  <message>
   <source>不填，合同没有约定{zh}</source>
   <translation>leave empty, the contract has no {zh}</translation>
  </message>
  <message>
   <source>合同没有{zh}“{name}”</source>
   <translation>The contract has no {zh} “{name}”</translation>
  </message>
  <message>
   <source>得分 {score} 高于满分</source>
   <translation>Score {score} is above the full score</translation>
  </message>
  <message>
   <source>0 至 {full} 分</source>
   <translation>0 to {full} points</translation>
  </message>
  <message>
   <source>请核对得分</source>
   <translation>check the score</translation>
  </message>
  <message>
   <source>{review} 已有得分</source>
   <translation>{review} has a score already</translation>
  </message>
  <message>
   <source>每个考核期一条</source>
   <translation>one for each review period</translation>
  </message>
  <message>
   <source>请修改已有的那一条</source>
   <translation>change the one there is</translation>
  </message>
  <message>
   <source>没有说明是哪条记录的证据文件</source>
   <translation>It is not said which record the evidence file belongs to</translation>
  </message>
  <message>
   <source>已登记的一条记录</source>
   <translation>a record that is recorded</translation>
  </message>
  <message>
   <source>文件没有名称</source>
   <translation>The file has no name</translation>
  </message>
  <message>
   <source>带扩展名的文件名</source>
   <translation>a file name with its extension</translation>
  </message>
  <message>
   <source>1 字节至 {most_bytes} MB</source>
   <translation>1 byte to {most_bytes} MB</translation>
  </message>
  <message>
   <source>大小 {size:,} 字节超出范围</source>
   <translation>The size of {size:,} bytes is out of range</translation>
  </message>
  <message>
   <source>请压缩或拆分后再存入</source>
   <translation>compress or split it, then store it</translation>
  </message>
  <message>
   <source>哈希不是 SHA-256</source>
   <translation>The hash is not a SHA-256</translation>
  </message>
  <message>
   <source>64 位十六进制数</source>
   <translation>64 hexadecimal digits</translation>
  </message>
  <message>
   <source>内容相同的文件“{name}”已经存在这条记录中</source>
   <translation>File “{name}” with the same contents is already kept with this record</translation>
  </message>
  <message>
   <source>没有存过的文件</source>
   <translation>a file not stored yet</translation>
  </message>
  <message>
   <source>无需再存一次</source>
   <translation>it need not be stored again</translation>
  </message>
  <message>
   <source>“{zh}”中有身份证号码（{shown}）</source>
   <translation>{zh} holds an identity number ({shown})</translation>
  </message>
  <message>
   <source>不含身份证号码的文字</source>
   <translation>text without an identity number</translation>
  </message>
  <message>
   <source>请删去号码；需要指明是谁时写姓名和单位</source>
   <translation>Delete the number; to say who is meant, write the name and the organisation</translation>
  </message>
  <message>
   <source>0 至 100 之间的数</source>
   <translation>a number from 0 to 100</translation>
  </message>
  <message>
   <source>人</source>
   <translation>people</translation>
  </message>
  <message>
   <source>个</source>
   <translation>systems</translation>
  </message>
  <message>
   <source>分</source>
   <translation>min</translation>
  </message>
  <message>
   <source>不为负的数</source>
   <translation>a number that is not negative</translation>
  </message>
  <message>
   <source>没有日期</source>
   <translation>The date is missing</translation>
  </message>
  <message>
   <source>账户变更的日期</source>
   <translation>the day of the account change</translation>
  </message>
  <message>
   <source>请补变更日期</source>
   <translation>add the day of the change</translation>
  </message>
  <message>
   <source>下列之一：{order_clauses}</source>
   <translation>one of: {order_clauses}</translation>
  </message>
  <message>
   <source>“{clause}”不是整改通知的依据</source>
   <translation>“{clause}” is no basis for a rectification notice</translation>
  </message>
  <message>
   <source>税额 {tax} 大于价税合计 {amount}</source>
   <translation>Tax {tax} is more than the total with tax {amount}</translation>
  </message>
  <message>
   <source>价税合计之内的税额</source>
   <translation>a tax within the total with tax</translation>
  </message>
  <message>
   <source>请核对票面</source>
   <translation>check the invoice</translation>
  </message>
  <message>
   <source>函件不能答复它自己</source>
   <translation>A letter cannot answer itself</translation>
  </message>
  <message>
   <source>对方发来的函件</source>
   <translation>a letter from the other side</translation>
  </message>
  <message>
   <source>请另选一件</source>
   <translation>choose another</translation>
  </message>
  <message>
   <source>没有“{about_kind}”这类记录</source>
   <translation>There are no records of kind “{about_kind}”</translation>
  </message>
  <message>
   <source>可以关联的一类记录</source>
   <translation>a kind of record that can be linked</translation>
  </message>
  <message>
   <source>放弃违约金没有理由</source>
   <translation>The waiver has no reason</translation>
  </message>
  <message>
   <source>放弃的理由，审计时要看</source>
   <translation>the reason for the waiver, read in audits</translation>
  </message>
  <message>
   <source>请写明理由</source>
   <translation>give a reason</translation>
  </message>
  <message>
   <source>{years} 至 {years2} 年之间</source>
   <translation>between {years} and {years2}</translation>
  </message>
  <message>
   <source>{zh}的年份 {year} 超出范围</source>
   <translation>{zh}: year {year} is out of range</translation>
  </message>
  <message>
   <source>请核对年份</source>
   <translation>check the year</translation>
  </message>
  <message>
   <source>{zh}带有不足一秒的部分</source>
   <translation>{zh} has a part of a second</translation>
  </message>
  <message>
   <source>精确到秒的时刻</source>
   <translation>a moment to the second</translation>
  </message>
  <message>
   <source>请舍去秒以下的部分</source>
   <translation>drop what is below a second</translation>
  </message>
  <message>
   <source>0.00 至一万亿元之间的金额</source>
   <translation>an amount from 0.00 to one trillion yuan</translation>
  </message>
  <message>
   <source>{zh} {value} 超出范围</source>
   <translation>{zh} {value} is out of range</translation>
  </message>
  <message>
   <source>请核对金额</source>
   <translation>check the amount</translation>
  </message>
  <message>
   <source>精确到分的金额，如 1234.56</source>
   <translation>an amount to the fen, e.g. 1234.56</translation>
  </message>
  <message>
   <source>{zh} {value} 超过两位小数</source>
   <translation>{zh} {value} has more than two decimals</translation>
  </message>
  <message>
   <source>请改为两位小数</source>
   <translation>use two decimals</translation>
  </message>
  <message>
   <source>单位是{unit}，请核对</source>
   <translation>the unit is {unit}, check</translation>
  </message>
  <message>
   <source>{zh} {number} 超出范围</source>
   <translation>{zh} {number} is out of range</translation>
  </message>
  <message>
   <source>合同没有系统“{system}”</source>
   <translation>The contract has no system “{system}”</translation>
  </message>
  <message>
   <source>合同中的系统：{known}</source>
   <translation>a system of the contract: {known}</translation>
  </message>
  <message>
   <source>请先在合同中登记该系统</source>
   <translation>record the system in the contract first</translation>
  </message>
  <message>
   <source>合同没有款项“{payment}”</source>
   <translation>The contract has no instalment “{payment}”</translation>
  </message>
  <message>
   <source>合同中的款项：{ids}</source>
   <translation>an instalment of the contract: {ids}</translation>
  </message>
  <message>
   <source>{zh} {value} 秒不在该月之内</source>
   <translation>{zh} {value} s is not within the month</translation>
  </message>
  <message>
   <source>0 至 {longest} 秒</source>
   <translation>0 to {longest} s</translation>
  </message>
  <message>
   <source>单位是秒，请核对</source>
   <translation>the unit is seconds, check</translation>
  </message>
  <message>
   <source>{subject} 已有双方确认的数据</source>
   <translation>{subject} has a confirmed figure already</translation>
  </message>
  <message>
   <source>每个系统每月一条</source>
   <translation>one for each system and month</translation>
  </message>
  <message>
   <source>{month} 已有{kind}</source>
   <translation>{month} has a record already: {kind}</translation>
  </message>
  <message>
   <source>每月一条</source>
   <translation>one a month</translation>
  </message>
  <message>
   <source>不早于前一轮的 {before}</source>
   <translation>not before {before} of the round before</translation>
  </message>
  <message>
   <source>不晚于后一轮的 {after}</source>
   <translation>not after {after} of the round after</translation>
  </message>
  <message>
   <source>检验日 {day} 与各轮的顺序不符</source>
   <translation>Inspection day {day} does not fit the order of rounds</translation>
  </message>
  <message>
   <source>请按检验的先后登记各轮</source>
   <translation>record the rounds in their order</translation>
  </message>
  <message>
   <source>时间</source>
   <translation>Time</translation>
  </message>
  <message>
   <source>{zh}{word} {value} 早于{zh2}{word}</source>
   <translation>{zh} {word} {value} is before {zh2} {word}</translation>
  </message>
  <message>
   <source>不早于{zh}{word} {value}</source>
   <translation>not before {zh} {word} {value}</translation>
  </message>
  <message>
   <source>请核对{zh}与{zh2}两个{word}</source>
   <translation>check both: {zh} and {zh2} {word}</translation>
  </message>
  <message>
   <source>填写了“{zh}”而没有{missing}</source>
   <translation>“{zh}” is given without {missing}</translation>
  </message>
  <message>
   <source>有{missing}，其余才可计算</source>
   <translation>with {missing} the rest can be computed</translation>
  </message>
  <message>
   <source>请补{missing}</source>
   <translation>add {missing}</translation>
  </message>
  <message>
   <source>没有填写姓名</source>
   <translation>The name is missing</translation>
  </message>
  <message>
   <source>人员的姓名</source>
   <translation>the person's name</translation>
  </message>
  <message>
   <source>请填写姓名</source>
   <translation>fill in the name</translation>
  </message>
  <message>
   <source>金额为零</source>
   <translation>The amount is zero</translation>
  </message>
  <message>
   <source>大于零的金额</source>
   <translation>an amount above zero</translation>
  </message>
  <message>
   <source>没有金额就不必登记</source>
   <translation>without an amount there is nothing to record</translation>
  </message>
  <message>
   <source>变更的日期</source>
   <translation>the day of the change</translation>
  </message>
  <message>
   <source>考核合格而有整改期限</source>
   <translation>The review passed yet has a rectification limit</translation>
  </message>
  <message>
   <source>只在不合格的月份填写</source>
   <translation>only in a failed month</translation>
  </message>
  <message>
   <source>请核对考核结果</source>
   <translation>check the result of the review</translation>
  </message>
  <message>
   <source>整改期限 {limit} 早于考核月份</source>
   <translation>Rectification limit {limit} is before the month of the review</translation>
  </message>
  <message>
   <source>考核之后的日期</source>
   <translation>a day after the review</translation>
  </message>
  <message>
   <source>请核对日期</source>
   <translation>check the date</translation>
  </message>
  <message>
   <source>确认顺延而没有中止止日</source>
   <translation>The extension is confirmed but the suspension has no end</translation>
  </message>
  <message>
   <source>中止的起止两日，顺延按其日数计</source>
   <translation>both days of the suspension; the extension counts them</translation>
  </message>
  <message>
   <source>没有依据条款</source>
   <translation>The clause relied on is missing</translation>
  </message>
  <message>
   <source>解除所依据的条款，如 12.1</source>
   <translation>the clause of the termination, e.g. 12.1</translation>
  </message>
  <message>
   <source>不同条款退款不同，请填写</source>
   <translation>refunds differ by clause, fill it in</translation>
  </message>
  <message>
   <source>“{clause}”不是条款号</source>
   <translation>“{clause}” is not a clause number</translation>
  </message>
  <message>
   <source>条款号，如 12.1、12.5(1)</source>
   <translation>a clause number, e.g. 12.1, 12.5(1)</translation>
  </message>
  <message>
   <source>合同尚未签署完毕</source>
   <translation>The contract is not signed by both sides</translation>
  </message>
  <message>
   <source>双方签署之后的时间</source>
   <translation>a time after both signed</translation>
  </message>
  <message>
   <source>请先在合同中填写签署日期</source>
   <translation>fill in the signing days in the contract first</translation>
  </message>
  <message>
   <source>{value} 早于合同签订日</source>
   <translation>{value} is before the contract was signed</translation>
  </message>
  <message>
   <source>不早于 {signed}</source>
   <translation>not before {signed}</translation>
  </message>
  <message>
   <source>{served} 至 {served2} 的月份</source>
   <translation>a month from {served} to {served2}</translation>
  </message>
  <message>
   <source>签订合同之后的月份</source>
   <translation>a month after signing</translation>
  </message>
  <message>
   <source>{month} 不在服务期内</source>
   <translation>{month} is not in the service term</translation>
  </message>
  <message>
   <source>请核对月份</source>
   <translation>check the month</translation>
  </message>
  <message>
   <source>不超过该月在服务期内的 {seconds} 秒</source>
   <translation>at most the {seconds} s of that month in the service term</translation>
  </message>
  <message>
   <source>{zh}超过该月的服务时长</source>
   <translation>{zh} exceeds the service time of the month</translation>
  </message>
  <message>
   <source>不超过 {total_fee} 元</source>
   <translation>at most {total_fee} yuan</translation>
  </message>
  <message>
   <source>金额超过合同总额</source>
   <translation>The amount exceeds the total fee</translation>
  </message>
  <message>
   <source>请核对是否多输了位数</source>
   <translation>check for a digit too many</translation>
  </message>
  <message>
   <source>报告</source>
   <translation>Report</translation>
  </message>
  <message>
   <source>自甲方报告起算，届满时刻在内</source>
   <translation>from Party A's report, the last instant included</translation>
  </message>
  <message>
   <source>自甲方报告起第 {place} 个间隔届满，届满时刻在内</source>
   <translation>end of interval {place} from Party A's report, that moment included</translation>
  </message>
  <message>
   <source>时限</source>
   <translation>time limit</translation>
  </message>
  <message>
   <source>截至</source>
   <translation>As of</translation>
  </message>
  <message>
   <source>实际时刻晚于时限的秒数</source>
   <translation>seconds by which the actual instant is after the limit</translation>
  </message>
  <message>
   <source>超出</source>
   <translation>over by</translation>
  </message>
  <message>
   <source>实际时刻不晚于时限为按时</source>
   <translation>met where the actual instant is not after the limit</translation>
  </message>
  <message>
   <source>{name}时限</source>
   <translation>limit: {name}</translation>
  </message>
  <message>
   <source>限</source>
   <translation>limit</translation>
  </message>
  <message>
   <source>反馈记录</source>
   <translation>feedback</translation>
  </message>
  <message>
   <source>自报告起第 {place} 个间隔届满之后的第一次反馈</source>
   <translation>first feedback after interval {place} from the report</translation>
  </message>
  <message>
   <source>投诉</source>
   <translation>Complaints</translation>
  </message>
  <message>
   <source>{month} 可用性</source>
   <translation>availability {month}</translation>
  </message>
  <message>
   <source>次</source>
   <translation>times</translation>
  </message>
  <message>
   <source>服务期内累计的次数</source>
   <translation>how many in the service term</translation>
  </message>
  <message>
   <source>可用性未达标的月份</source>
   <translation>months short of availability</translation>
  </message>
  <message>
   <source>低于约定可用性的月份</source>
   <translation>the months below the availability agreed</translation>
  </message>
  <message>
   <source>同一事件按最高级别计一次</source>
   <translation>each event once, at its highest level</translation>
  </message>
  <message>
   <source>A 级事件</source>
   <translation>Level A</translation>
  </message>
  <message>
   <source>B 级事件</source>
   <translation>Level B</translation>
  </message>
  <message>
   <source>已登记的投诉数</source>
   <translation>how many complaints are recorded</translation>
  </message>
  <message>
   <source>连续考核不合格</source>
   <translation>Failed reviews in a row</translation>
  </message>
  <message>
   <source>至最近一次考核为止连续不合格的次数；附件3 行3 成立后重新起算</source>
   <translation>failed in a row up to the last review; counted anew once row 3-3 was met</translation>
  </message>
  <message>
   <source>检验不合格</source>
   <translation>Failed inspections</translation>
  </message>
  <message>
   <source>首次检验与各次返工后的检验不合格的次数</source>
   <translation>how many inspections failed, the first one and those after rework</translation>
  </message>
  <message>
   <source>连续人数不足</source>
   <translation>Months understaffed in a row</translation>
  </message>
  <message>
   <source>个月</source>
   <translation>months</translation>
  </message>
  <message>
   <source>月平均人数少于承诺人数的连续月数</source>
   <translation>months in a row below the promised head-count</translation>
  </message>
  <message>
   <source>承诺人数</source>
   <translation>promised head-count</translation>
  </message>
  <message>
   <source>月</source>
   <translation>months</translation>
  </message>
  <message>
   <source>个工作日</source>
   <translation>working days</translation>
  </message>
  <message>
   <source>个月的对应日</source>
   <translation>corresponding day of months</translation>
  </message>
  <message>
   <source>倒数的期限不移</source>
   <translation>counted back, not moved</translation>
  </message>
  <message>
   <source>前</source>
   <translation>before</translation>
  </message>
  <message>
   <source>倒数的期限遇休息日不移</source>
   <translation>limits counted back are not moved</translation>
  </message>
  <message>
   <source>后</source>
   <translation>after</translation>
  </message>
  <message>
   <source>首日不计</source>
   <translation>first day not counted</translation>
  </message>
  <message>
   <source>{name}{way}第 {value} {steps}，{note}</source>
   <translation>{value} {steps} {way} {name}, {note}</translation>
  </message>
  <message>
   <source>末日不是休息日，或不顺延</source>
   <translation>the last day is no rest day, or does not move</translation>
  </message>
  <message>
   <source>末日是休息日的顺延至下一工作日</source>
   <translation>a last day that is a rest day moves to the next working day</translation>
  </message>
  <message>
   <source>更换日</source>
   <translation>Changed on</translation>
  </message>
  <message>
   <source>乙方收到异议</source>
   <translation>day Party B received the objection</translation>
  </message>
  <message>
   <source>变更日</source>
   <translation>Changed</translation>
  </message>
  <message>
   <source>提出日</source>
   <translation>day asked for</translation>
  </message>
  <message>
   <source>发生日</source>
   <translation>Occurred on</translation>
  </message>
  <message>
   <source>收到通知</source>
   <translation>Notified</translation>
  </message>
  <message>
   <source>期限</source>
   <translation>Due</translation>
  </message>
  <message>
   <source>整改期限</source>
   <translation>Rectify by</translation>
  </message>
  <message>
   <source>按日计</source>
   <translation>by day</translation>
  </message>
  <message>
   <source>甲方在整改通知中定的期限，不移</source>
   <translation>the limit that Party A set in its order, not moved</translation>
  </message>
  <message>
   <source>应付日</source>
   <translation>Due</translation>
  </message>
  <message>
   <source>期限状态</source>
   <translation>status of the limit</translation>
  </message>
  <message>
   <source>完成日（未完成的以截至日计）不晚于按日计的末日为按时，不晚于顺延的末日可争议，再晚为逾期</source>
   <translation>done (else as of) by the plain last day is met, by the moved one arguable, later is late</translation>
  </message>
  <message>
   <source>解除日</source>
   <translation>Terminated on</translation>
  </message>
  <message>
   <source>服务结束日</source>
   <translation>end of service</translation>
  </message>
  <message>
   <source>服务期止与解除日中较早的一日</source>
   <translation>the earlier of service end and termination</translation>
  </message>
  <message>
   <source>实际</source>
   <translation>actual</translation>
  </message>
  <message>
   <source>最早的申请</source>
   <translation>the first application</translation>
  </message>
  <message>
   <source>交付期限</source>
   <translation>limit of delivery</translation>
  </message>
  <message>
   <source>约定的交付日</source>
   <translation>delivery day agreed</translation>
  </message>
  <message>
   <source>约定的交付日当日</source>
   <translation>the delivery day agreed</translation>
  </message>
  <message>
   <source>签订日</source>
   <translation>Signed on</translation>
  </message>
  <message>
   <source>签订后日数</source>
   <translation>days after signing</translation>
  </message>
  <message>
   <source>审核合格的最早提交日</source>
   <translation>the first delivery found good</translation>
  </message>
  <message>
   <source>未审核不合格的最早提交日</source>
   <translation>the first delivery not found bad</translation>
  </message>
  <message>
   <source>交付日</source>
   <translation>day of delivery</translation>
  </message>
  <message>
   <source>逾期日数</source>
   <translation>days late</translation>
  </message>
  <message>
   <source>期限届满次日起算，计至交付日，未交付的计至截至日</source>
   <translation>from the day after the limit to the delivery, else to the as-of day</translation>
  </message>
  <message>
   <source>每日比例</source>
   <translation>daily share</translation>
  </message>
  <message>
   <source>上限比例</source>
   <translation>cap share</translation>
  </message>
  <message>
   <source>逾期日数 × 每日比例，不超过上限比例</source>
   <translation>days late × daily share, at most cap share</translation>
  </message>
  <message>
   <source>{delivered_on} 提交的审核</source>
   <translation>review of the submission of {delivered_on}</translation>
  </message>
  <message>
   <source>完成资源扩容</source>
   <translation>complete the expansion</translation>
  </message>
  <message>
   <source>书面通知更换负责人</source>
   <translation>notify the change of lead in writing</translation>
  </message>
  <message>
   <source>返工并再提交</source>
   <translation>rework and resubmit</translation>
  </message>
  <message>
   <source>付款前通知账户变更</source>
   <translation>notify the account change before payment</translation>
  </message>
  <message>
   <source>更换被异议人员</source>
   <translation>replace the person objected to</translation>
  </message>
  <message>
   <source>按整改通知改正</source>
   <translation>rectify as notified</translation>
  </message>
  <message>
   <source>书面申请退出</source>
   <translation>request withdrawal in writing</translation>
  </message>
  <message>
   <source>提交不可抗力证明</source>
   <translation>submit proof of force majeure</translation>
  </message>
  <message>
   <source>返还保密资料</source>
   <translation>return confidential material</translation>
  </message>
  <message>
   <source>附件4</source>
   <translation>annex 4</translation>
  </message>
  <message>
   <source>书面申请验收</source>
   <translation>request acceptance in writing</translation>
  </message>
  <message>
   <source>（估算）</source>
   <translation> (estimated)</translation>
  </message>
  <message>
   <source>支付{name} {amount} 元</source>
   <translation>pay {name} {amount} yuan</translation>
  </message>
  <message>
   <source>支付{name}</source>
   <translation>pay {name}</translation>
  </message>
  <message>
   <source>开具{name}发票</source>
   <translation>issue the invoice for {name}</translation>
  </message>
  <message>
   <source>附件4 保密期，终止后 {secrecy_years} 年</source>
   <translation>annex 4, confidentiality period, {secrecy_years} years after the end</translation>
  </message>
  <message>
   <source>双方履行完毕全部义务，不早于 {moved}</source>
   <translation>all duties performed by both sides, not before {moved}</translation>
  </message>
  <message>
   <source>附件4-3</source>
   <translation>annex 4-3</translation>
  </message>
  <message>
   <source>书面通知乙方限期完成扩容</source>
   <translation>set Party B a limit for the expansion in writing</translation>
  </message>
  <message>
   <source>完成第 {number} 次返工并再提交</source>
   <translation>complete rework {number} and resubmit</translation>
  </message>
  <message>
   <source>检验返工后再提交的服务</source>
   <translation>inspect what was resubmitted</translation>
  </message>
  <message>
   <source>检验，合格的签署验收合格单</source>
   <translation>inspect, sign the certificate if passed</translation>
  </message>
  <message>
   <source>签署验收合格单，组织专家评审</source>
   <translation>sign the acceptance certificate, hold the expert review</translation>
  </message>
  <message>
   <source>答复乙方的退出申请</source>
   <translation>answer Party B's withdrawal request</translation>
  </message>
  <message>
   <source>连续 {run} 个月考核不合格，下达整改要求和期限</source>
   <translation>reviews failed {run} months in a row, ask for rectification with a limit</translation>
  </message>
  <message>
   <source>决定是否行使权利，{words}</source>
   <translation>decide whether to exercise the right, {words}</translation>
  </message>
  <message>
   <source>原因</source>
   <translation>cause</translation>
  </message>
  <message>
   <source>扩容时限</source>
   <translation>expansion</translation>
  </message>
  <message>
   <source>扩容期限</source>
   <translation>limit of the expansion</translation>
  </message>
  <message>
   <source>书面通知日</source>
   <translation>day of the written notice</translation>
  </message>
  <message>
   <source>通知所定期限</source>
   <translation>limit set by the notice</translation>
  </message>
  <message>
   <source>完成日</source>
   <translation>Done</translation>
  </message>
  <message>
   <source>{formula}；在顺延的末日之内，可争议</source>
   <translation>{formula}; within the moved last day, arguable</translation>
  </message>
  <message>
   <source>本条款计入</source>
   <translation>charged under this row</translation>
  </message>
  <message>
   <source>本月计入</source>
   <translation>charged for this month</translation>
  </message>
  <message>
   <source>依据的条款</source>
   <translation>clause relied on</translation>
  </message>
  <message>
   <source>见条款原文</source>
   <translation>see the clause</translation>
  </message>
  <message>
   <source>其中计入的违约金之和，同一事件择其重者</source>
   <translation>sum of those that are charged, the heaviest of each event</translation>
  </message>
  <message>
   <source>{row} 被 {absorbed_by} 吸收</source>
   <translation>{row} absorbed by {absorbed_by}</translation>
  </message>
  <message>
   <source>已被吸收，不计入</source>
   <translation>absorbed, not charged</translation>
  </message>
  <message>
   <source>本事件计入</source>
   <translation>This event counts</translation>
  </message>
  <message>
   <source>云服务费（{name}）</source>
   <translation>cloud fee ({name})</translation>
  </message>
  <message>
   <source>附件2</source>
   <translation>Annex 2</translation>
  </message>
  <message>
   <source>服务月数</source>
   <translation>Service months</translation>
  </message>
  <message>
   <source>{name} ÷ 服务月数</source>
   <translation>{name} ÷ service months</translation>
  </message>
  <message>
   <source>各记录中最重的认定</source>
   <translation>the worst finding of the records</translation>
  </message>
  <message>
   <source>任何读法都不计，为零</source>
   <translation>no reading charges it, zero</translation>
  </message>
  <message>
   <source>违约金</source>
   <translation>Penalties</translation>
  </message>
  <message>
   <source>可能不计违约金，为零</source>
   <translation>perhaps nothing is charged, zero</translation>
  </message>
  <message>
   <source>未认定的事实使金额不能确定</source>
   <translation>facts not established leave the amount open</translation>
  </message>
  <message>
   <source>；发生在服务期满之后，可争议</source>
   <translation>; after the end of service, arguable</translation>
  </message>
  <message>
   <source>月基数 × 惩罚系数</source>
   <translation>monthly base × coefficient</translation>
  </message>
  <message>
   <source>恰在两行的界限上，按字面不属任何一行</source>
   <translation>exactly between two rows, literally in neither</translation>
  </message>
  <message>
   <source>超出表格最高一行，按字面不属任何一行</source>
   <translation>beyond the highest row, literally in none</translation>
  </message>
  <message>
   <source>数值在行内，但严重程度不合任何一行</source>
   <translation>measured within a row, but no row has this severity</translation>
  </message>
  <message>
   <source>{zh}的比例未约定</source>
   <translation>{zh}: share not agreed</translation>
  </message>
  <message>
   <source>没有可以直接计算的违约金，只能按实际损失主张。</source>
   <translation>No penalty can be computed directly; only actual losses can be claimed.</translation>
  </message>
  <message>
   <source>不计这一项违约金</source>
   <translation>this penalty does not count</translation>
  </message>
  <message>
   <source>{zh}：合同总额的【　】%。</source>
   <translation>{zh}: [ ]% of the total fee.</translation>
  </message>
  <message>
   <source>每 1 % 合 {percent} 元</source>
   <translation>each 1 % is {percent} yuan</translation>
  </message>
  <message>
   <source>{missing}没有签署日期</source>
   <translation>{missing} not dated with a signing day</translation>
  </message>
  <message>
   <source>合同尚未生效，服务期、付款期和各项期限都不能起算。</source>
   <translation>The contract is not in force; the service term, payment periods and limits cannot start.</translation>
  </message>
  <message>
   <source>签署完毕之前不起算</source>
   <translation>nothing starts before signing</translation>
  </message>
  <message>
   <source>双方确认合同于【　】年【　】月【　】日签署完毕并生效。</source>
   <translation>Both sides confirm that the contract was signed and took effect on [year]-[month]-[day].</translation>
  </message>
  <message>
   <source>合同总额 {total_fee} 元</source>
   <translation>total fee {total_fee} yuan</translation>
  </message>
  <message>
   <source>双方签署日不同：甲方 {by_a}，乙方 {by_b}</source>
   <translation>Signing days differ: Party A {by_a}, Party B {by_b}</translation>
  </message>
  <message>
   <source>服务期和首期付款从哪一日起算，双方可能各执一词。</source>
   <translation>From which day the service term and the first payment run may be disputed.</translation>
  </message>
  <message>
   <source>按较晚的 {signed} 起算</source>
   <translation>runs from the later, {signed}</translation>
  </message>
  <message>
   <source>双方确认合同自 {signed} 起生效，服务期、付款期均以该日起算。</source>
   <translation>Both sides confirm that the contract took effect on {signed}; service term and payment periods run from that day.</translation>
  </message>
  <message>
   <source>未约定云服务费的系统：{unpriced}</source>
   <translation>Systems without an agreed cloud fee: {unpriced}</translation>
  </message>
  <message>
   <source>违约金的月基数按合同总额计；乙方可能主张只按受影响系统的费用计。</source>
   <translation>The monthly base is then the total fee; Party B may argue for the fee of the system affected only.</translation>
  </message>
  <message>
   <source>各信息系统的年度云服务费：【系统名称】【　】元，合计等于服务费总额。</source>
   <translation>Annual cloud fee of each system: [system] [ ] yuan, adding up to the total service fee.</translation>
  </message>
  <message>
   <source>未写明是否重要信息系统：{unclassed}</source>
   <translation>Not said whether important: {unclassed}</translation>
  </message>
  <message>
   <source>故障排除是否适用 {minutes} 分钟的时限不能确定。</source>
   <translation>Whether the {minutes} minute clearing limit applies is uncertain.</translation>
  </message>
  <message>
   <source>按一般信息系统计时</source>
   <translation>timed as ordinary systems</translation>
  </message>
  <message>
   <source>下列系统为重要信息系统：【　】。</source>
   <translation>The following are important systems: [ ].</translation>
  </message>
  <message>
   <source>赔付上限 {cap} % 低于解除线 {line} %</source>
   <translation>Liability cap {cap} % is below the termination line {line} %</translation>
  </message>
  <message>
   <source>若解除线按可扣的违约金计，永远达不到 {line} %，解除权落空。</source>
   <translation>If the line went by deductible penalties, {line} % could never be reached and the right would be empty.</translation>
  </message>
  <message>
   <source>解除线按发生额计，不受赔付上限限制</source>
   <translation>the line goes by accrued penalties, outside the cap</translation>
  </message>
  <message>
   <source>“违约金超出合同总额的 {line}%”按发生的违约金累计计算，不受赔付上限的限制。</source>
   <translation>“Penalties above {line} % of the total fee” goes by accrued penalties and is not limited by the liability cap.</translation>
  </message>
  <message>
   <source>上限与解除线之间 {apart} 元</source>
   <translation>{apart} yuan between cap and line</translation>
  </message>
  <message>
   <source>{rows} 行一次 {amount} 元，高于全额付款后的赔付上限 {cap} 元</source>
   <translation>Rows {rows}: {amount} yuan at once, above the cap {cap} yuan after full payment</translation>
  </message>
  <message>
   <source>超出的部分不能扣；乙方履约越差，{cap} 元之后越不增加负担。</source>
   <translation>The excess cannot be deducted; past {cap} yuan worse performance costs nothing more.</translation>
  </message>
  <message>
   <source>超出上限的金额列为“超出上限”，不扣</source>
   <translation>what exceeds the cap is listed as above the cap, not deducted</translation>
  </message>
  <message>
   <source>赔付上限不适用于附件2 所列严重违约行为的违约金，也不适用于故意或重大过失造成的损失。</source>
   <translation>The liability cap does not apply to penalties for serious breaches of annex 2, nor to losses by intent or gross negligence.</translation>
  </message>
  <message>
   <source>一次即超出 {amount} 元</source>
   <translation>{amount} yuan above at once</translation>
  </message>
  <message>
   <source>按读法“{title}：{words}”</source>
   <translation>by the reading “{title}: {words}”</translation>
  </message>
  <message>
   <source>{used}；{treatment}</source>
   <translation>{used}; {treatment}</translation>
  </message>
  <message>
   <source>{name}最早 {due} 到期，早于数据迁移截止的 {due_on}</source>
   <translation>{name} falls due on {due} at the earliest, before migration ends on {due_on}</translation>
  </message>
  <message>
   <source>付清{name}之后再无款项可扣，乙方不配合迁移时只能另行追偿。</source>
   <translation>Once {name} is paid nothing is left to deduct from; if Party B does not help migrate, only a claim remains.</translation>
  </message>
  <message>
   <source>按约付款，付款前提示未了事项</source>
   <translation>pay as agreed, open matters are shown before payment</translation>
  </message>
  <message>
   <source>{name}在数据迁移和切换完成并经甲方书面确认后【　】个工作日内支付。</source>
   <translation>{name} is paid within [ ] working days after migration and cut-over are complete and confirmed by Party A in writing.</translation>
  </message>
  <message>
   <source>未付 {unpaid} 元</source>
   <translation>{unpaid} yuan unpaid</translation>
  </message>
  <message>
   <source>账户变更通知</source>
   <translation>notice of account change</translation>
  </message>
  <message>
   <source>{name}的付款期 {working_days} 个工作日，不长于{what}提前的 {days} 个工作日</source>
   <translation>The period of {name} is {working_days} working days, no longer than the {days} working days ahead for the {what}</translation>
  </message>
  <message>
   <source>起算条件具备时，{what}的期限已过，乙方无法按时，甲方付款也无从按时。</source>
   <translation>When the conditions are met, the limit for the {what} is past; Party B cannot be in time and so cannot payment.</translation>
  </message>
  <message>
   <source>期限照算，迟到列为暂缓付款的原因</source>
   <translation>limits are counted as written, lateness is a reason to hold payment</translation>
  </message>
  <message>
   <source>{name}的付款期修改为起算后【　】个工作日。</source>
   <translation>The period of {name} becomes [ ] working days after it starts.</translation>
  </message>
  <message>
   <source>申请退出的最迟日 {due_on} 是休息日</source>
   <translation>The last day to request withdrawal, {due_on}, is a rest day</translation>
  </message>
  <message>
   <source>倒数的期限不顺延；前一工作日还是后一工作日为限，合同没有写。</source>
   <translation>Limits counted back are not moved; whether the working day before or after counts is not written.</translation>
  </message>
  <message>
   <source>以 {due_on} 为限，不顺延</source>
   <translation>{due_on} counts, not moved</translation>
  </message>
  <message>
   <source>最迟于 {due_on} 之前的最后一个工作日提出退出申请。</source>
   <translation>Withdrawal is requested at the latest on the last working day before {due_on}.</translation>
  </message>
  <message>
   <source>{count} 项期限落在 {last} 年之后，放假安排尚未公布</source>
   <translation>{count} limits fall after {last}, holidays are not announced</translation>
  </message>
  <message>
   <source>这些期限按周一至周五预估，公布后可能提前或推后几日。</source>
   <translation>They are estimated Monday to Friday and may move by some days.</translation>
  </message>
  <message>
   <source>按周一至周五预估</source>
   <translation>estimated Monday to Friday</translation>
  </message>
  <message>
   <source>期限末日遇国务院公布的休息日的，顺延至其后第一个工作日。</source>
   <translation>A limit ending on a rest day announced by the State Council moves to the next working day.</translation>
  </message>
  <message>
   <source>达到或超过 {value}</source>
   <translation>{value} or more</translation>
  </message>
  <message>
   <source>恰为 {value}</source>
   <translation>exactly {value}</translation>
  </message>
  <message>
   <source>，</source>
   <translation>, </translation>
  </message>
  <message>
   <source>{name} 行 {money} 元</source>
   <translation>row {name} {money} yuan</translation>
  </message>
  <message>
   <source>{ends} 行的上限取消，{metric}超过下限的均适用该行。</source>
   <translation>The upper bound of row {ends} is dropped; any {metric} above the lower bound falls under it.</translation>
  </message>
  <message>
   <source>{ends} 行的“小于 {value}”修改为“不超过 {value}”。</source>
   <translation>“less than {value}” in row {ends} becomes “not more than {value}”.</translation>
  </message>
  <message>
   <source>越慢越不罚</source>
   <translation>the slower, the less penalty</translation>
  </message>
  <message>
   <source>差一秒即差一整行</source>
   <translation>one second more makes a whole row's difference</translation>
  </message>
  <message>
   <source>{metric}{which}，不在任何一行</source>
   <translation>{metric} {which} is in no row</translation>
  </message>
  <message>
   <source>按字面为 0.00 元，{why}；按另一读法：{listed}。</source>
   <translation>By the letter 0.00 yuan, {why}; by the other reading: {listed}.</translation>
  </message>
  <message>
   <source>只能另发整改通知</source>
   <translation>only a rectification notice remains</translation>
  </message>
  <message>
   <source>0.00 至 {most} 元</source>
   <translation>0.00 to {most} yuan</translation>
  </message>
  <message>
   <source>承诺 {minutes} 分钟，而{word}大于 {above} 分钟才有对应的行</source>
   <translation>{minutes} minutes promised, but {word} has a row only above {above} minutes</translation>
  </message>
  <message>
   <source>每次都超过 {minutes} 分钟、平均不超过 {above} 分钟的，附件2、3 都不计违约金。</source>
   <translation>Over {minutes} minutes each time with a mean up to {above} minutes carries no penalty in annexes 2 and 3.</translation>
  </message>
  <message>
   <source>逐次记为超时，可按第十二条4 发整改通知</source>
   <translation>each recorded as a miss; a rectification notice under clause 12.4 is open</translation>
  </message>
  <message>
   <source>单次超过 {minutes} 分钟的，每次支付【　】元违约金。</source>
   <translation>Each one over {minutes} minutes carries a penalty of [ ] yuan.</translation>
  </message>
  <message>
   <source>非</source>
   <translation>not </translation>
  </message>
  <message>
   <source>按字面为 0.00 元；就轻一行最多 {most} 元。</source>
   <translation>By the letter 0.00 yuan; by the lighter row at most {most} yuan.</translation>
  </message>
  <message>
   <source>附件2、3 没有轻一行，不计违约金，只能发整改通知、主张损失。</source>
   <translation>Annexes 2 and 3 have no lighter row: no penalty, only a rectification notice or a claim for losses.</translation>
  </message>
  <message>
   <source>{metrics}：{words}的，不在任何一行</source>
   <translation>{metrics} with {words} is in no row</translation>
  </message>
  <message>
   <source>数值在行内而严重程度不合任何一行。{price}</source>
   <translation>The value fits a row but the severity fits none. {price}</translation>
  </message>
  <message>
   <source>列为空档，不计违约金</source>
   <translation>listed as a gap, no penalty</translation>
  </message>
  <message>
   <source>{metrics}，{words}的，按【　】行的惩罚系数计。</source>
   <translation>{metrics} with {words} carries the coefficient of row [ ].</translation>
  </message>
  <message>
   <source>{rows}：{words}的，同时落入两行</source>
   <translation>{rows}: with {words} two rows are met at once</translation>
  </message>
  <message>
   <source>附件2、3 的行重叠，一次可相差 {apart} 元；同一事件只计较重的一行。</source>
   <translation>Rows of annexes 2 and 3 overlap, with a difference of up to {apart} yuan; of one event only the heavier counts.</translation>
  </message>
  <message>
   <source>计较重的一行</source>
   <translation>the heavier row counts</translation>
  </message>
  <message>
   <source>{words}的，适用附件2 的行，不再适用附件3 的行。</source>
   <translation>With {words} the row of annex 2 applies and that of annex 3 does not.</translation>
  </message>
  <message>
   <source>相差 {apart} 元</source>
   <translation>a difference of {apart} yuan</translation>
  </message>
  <message>
   <source>{row} 行一次 {money} 元</source>
   <translation>row {row} {money} yuan at a time</translation>
  </message>
  <message>
   <source>{terms} {money} 元</source>
   <translation>{terms} {money} yuan</translation>
  </message>
  <message>
   <source>每 1 % 合 {total_fee} 元</source>
   <translation>each 1 % is {total_fee} yuan</translation>
  </message>
  <message>
   <source>合同总额的 {normalize:f} %，{money} 元</source>
   <translation>{normalize:f} % of the total fee, {money} yuan</translation>
  </message>
  <message>
   <source>当日上限 {low} 至 {high} 元</source>
   <translation>cap on the day {low} to {high} yuan</translation>
  </message>
  <message>
   <source>{unpaid} 元逾期 {days} 日：按次 {low} 元，按日 {high} 元</source>
   <translation>{unpaid} yuan {days} days late: once {low} yuan, by day {high} yuan</translation>
  </message>
  <message>
   <source>合同没有载明通知的方式，请对照原文</source>
   <translation>the contract does not say how to give notice, compare the text</translation>
  </message>
  <message>
   <source>没有登记以何种形式发出</source>
   <translation>the form in which it was sent is not recorded</translation>
  </message>
  <message>
   <source>没有登记依据的条款，不知是否须书面</source>
   <translation>the clause relied on is not recorded; whether it must be written is unknown</translation>
  </message>
  <message>
   <source>，但没有凭证，宜补书面</source>
   <translation>, but without proof; better put it in writing</translation>
  </message>
  <message>
   <source>{contract}未要求书面，{word}即可{proof}</source>
   <translation>{contract} does not ask for writing, {word} will do{proof}</translation>
  </message>
  <message>
   <source>{contract}要求书面</source>
   <translation>{contract} asks for writing</translation>
  </message>
  <message>
   <source>{asked}，{word}不是书面</source>
   <translation>{asked}, {word} is not writing</translation>
  </message>
  <message>
   <source>号码</source>
   <translation>number</translation>
  </message>
  <message>
   <source>邮箱</source>
   <translation>mailbox</translation>
  </message>
  <message>
   <source>{asked}，{word}的{kind}未经双方确认</source>
   <translation>{asked}, the {kind} of the {word} is not confirmed by both sides</translation>
  </message>
  <message>
   <source>{asked}，{word}符合</source>
   <translation>{asked}, {word} meets it</translation>
  </message>
  <message>
   <source>计量时长 − 计量时长 × 约定可用性</source>
   <translation>time measured − time measured × availability agreed</translation>
  </message>
  <message>
   <source>允许不可用</source>
   <translation>Downtime allowed</translation>
  </message>
  <message>
   <source>不可用时长不超过允许不可用为达标；只因原因未认定而超过的未定</source>
   <translation>met where downtime is not over the allowance; open where only a cause not established decides</translation>
  </message>
  <message>
   <source>达标</source>
   <translation>within the allowance</translation>
  </message>
  <message>
   <source>单数</source>
   <translation>tickets</translation>
  </message>
  <message>
   <source>单</source>
   <translation>tickets</translation>
  </message>
  <message>
   <source>本月报告的单数</source>
   <translation>how many were reported in the month</translation>
  </message>
  <message>
   <source>违约金比例</source>
   <translation>penalty share</translation>
  </message>
  <message>
   <source>最低比例</source>
   <translation>least share</translation>
  </message>
  <message>
   <source>自报告起算，届满时刻在内</source>
   <translation>from the report, the last instant included</translation>
  </message>
  <message>
   <source>该级别在合同中的名称</source>
   <translation>the priority as the contract names it</translation>
  </message>
  <message>
   <source>最少发生额</source>
   <translation>Accrued at least</translation>
  </message>
  <message>
   <source>最多发生额</source>
   <translation>Accrued at most</translation>
  </message>
  <message>
   <source>未按得分折算的金额</source>
   <translation>amount not yet scaled by score</translation>
  </message>
  <message>
   <source>平均得分</source>
   <translation>mean score</translation>
  </message>
  <message>
   <source>支付系数</source>
   <translation>share paid</translation>
  </message>
  <message>
   <source>最少应付</source>
   <translation>least to pay</translation>
  </message>
  <message>
   <source>最多应付</source>
   <translation>most to pay</translation>
  </message>
  <message>
   <source> 秒</source>
   <translation> s</translation>
  </message>
  <message>
   <source> 分钟</source>
   <translation> min</translation>
  </message>
  <message>
   <source>提示 {clause} {subject}：{code}</source>
   <translation>note {clause} {subject}: {code}</translation>
  </message>
  <message>
   <source>{terms}：{assessment}</source>
   <translation>{terms}: {assessment}</translation>
  </message>
  <message>
   <source>赔付上限（{places}）</source>
   <translation>liability cap ({places})</translation>
  </message>
  <message>
   <source> 元</source>
   <translation> yuan</translation>
  </message>
  <message>
   <source>违约认定 {row}{terms}：{finding_status}，{each}</source>
   <translation>finding {row}{terms}: {finding_status}, {each}</translation>
  </message>
  <message>
   <source>{words}，{each}</source>
   <translation>{words}, {each}</translation>
  </message>
  <message>
   <source>{value}（{subjects}）</source>
   <translation>{value} ({subjects})</translation>
  </message>
  <message>
   <source>不计违约金</source>
   <translation>no penalty</translation>
  </message>
  <message>
   <source>{amount} 元</source>
   <translation>{amount} yuan</translation>
  </message>
  <message>
   <source>{amount_min} 至 {amount_max} 元</source>
   <translation>{amount_min} to {amount_max} yuan</translation>
  </message>
  <message>
   <source>已放弃</source>
   <translation>Waived</translation>
  </message>
  <message>
   <source>被 {absorbed_by} 吸收</source>
   <translation>absorbed by {absorbed_by}</translation>
  </message>
  <message>
   <source>不计入</source>
   <translation>not counted</translation>
  </message>
  <message>
   <source>计入，已确认</source>
   <translation>Counted, confirmed</translation>
  </message>
  <message>
   <source>计入，待确认</source>
   <translation>Counted, to be confirmed</translation>
  </message>
  <message>
   <source>{right}，{arisen_on} 起，{finding_status}</source>
   <translation>{right}, since {arisen_on}, {finding_status}</translation>
  </message>
  <message>
   <source>甲方权利 {clause}：{words}</source>
   <translation>right of Party A {clause}: {words}</translation>
  </message>
  <message>
   <source>，{done_on} 完成</source>
   <translation>, done {done_on}</translation>
  </message>
  <message>
   <source>，顺延至 {due_on}</source>
   <translation>, moved to {due_on}</translation>
  </message>
  <message>
   <source>（估计）</source>
   <translation> (estimated)</translation>
  </message>
  <message>
   <source>期限 {clause} {subject}：{strict_on}{moved}{estimated}{done}</source>
   <translation>limit {clause} {subject}: {strict_on}{moved}{estimated}{done}</translation>
  </message>
  <message>
   <source>{words}，{word}</source>
   <translation>{words}, {word}</translation>
  </message>
  <message>
   <source>，超出 {over_seconds} 秒</source>
   <translation>, {over_seconds} s over</translation>
  </message>
  <message>
   <source>未达标</source>
   <translation>missed</translation>
  </message>
  <message>
   <source>未到</source>
   <translation>not due</translation>
  </message>
  <message>
   <source>时限 {incident} {check}：{due_at}，{met}{over}</source>
   <translation>limit {incident} {check}: {due_at}, {met}{over}</translation>
  </message>
  <message>
   <source>{name}：{words}{unit}</source>
   <translation>{name}: {words}{unit}</translation>
  </message>
  <message>
   <source>是</source>
   <translation>Yes</translation>
  </message>
  <message>
   <source>否</source>
   <translation>No</translation>
  </message>
  <message>
   <source>A 级</source>
   <translation>level A</translation>
  </message>
  <message>
   <source>B 级</source>
   <translation>level B</translation>
  </message>
  <message>
   <source>（{category}）：各项条件都须具备</source>
   <translation> ({category}): all conditions must be met</translation>
  </message>
  <message>
   <source>附件1事件</source>
   <translation>event of annex 1</translation>
  </message>
  <message>
   <source>云服务商主要责任</source>
   <translation>vendor mainly</translation>
  </message>
  <message>
   <source>影响时间（分钟）</source>
   <translation>time of impact (minutes)</translation>
  </message>
  <message>
   <source>按应急预案处置</source>
   <translation>plan followed</translation>
  </message>
  <message>
   <source>处置延误</source>
   <translation>handling delayed</translation>
  </message>
  <message>
   <source>等保三级或重要系统</source>
   <translation>grade 3 or important</translation>
  </message>
  <message>
   <source>造成篡改或泄露</source>
   <translation>harm done</translation>
  </message>
  <message>
   <source>中断系统占比（%）</source>
   <translation>systems interrupted (%)</translation>
  </message>
  <message>
   <source>影响人数</source>
   <translation>people affected</translation>
  </message>
  <message>
   <source>经济损失（元）</source>
   <translation>economic loss (yuan)</translation>
  </message>
  <message>
   <source>规模</source>
   <translation>scale</translation>
  </message>
  <message>
   <source>占比、人数、损失任一达到即可</source>
   <translation>share, people or loss, any is enough</translation>
  </message>
  <message>
   <source>通报机构</source>
   <translation>reported by</translation>
  </message>
  <message>
   <source>领导批示</source>
   <translation>leader</translation>
  </message>
  <message>
   <source>通报或批示</source>
   <translation>reported or instructed upon</translation>
  </message>
  <message>
   <source>通报或领导批示任一达到即可</source>
   <translation>report or instruction, any is enough</translation>
  </message>
  <message>
   <source>丢失数据的系统数</source>
   <translation>systems that lost data</translation>
  </message>
  <message>
   <source>丢失数据起</source>
   <translation>lost data from</translation>
  </message>
  <message>
   <source>丢失数据止</source>
   <translation>lost data to</translation>
  </message>
  <message>
   <source>丢失超过一个月的数据</source>
   <translation>more than a month of data lost</translation>
  </message>
  <message>
   <source>止日晚于起日的次月对应日</source>
   <translation>the last day is after the corresponding day a month after the first</translation>
  </message>
  <message>
   <source>可恢复</source>
   <translation>recoverable</translation>
  </message>
  <message>
   <source>收到通报</source>
   <translation>Reported on</translation>
  </message>
  <message>
   <source>有效处置</source>
   <translation>Handled effectively</translation>
  </message>
  <message>
   <source>未在时限内有效处置</source>
   <translation>not handled within the limit</translation>
  </message>
  <message>
   <source>收到通报后超过 {value} 小时</source>
   <translation>more than {value} hours after being reported</translation>
  </message>
  <message>
   <source>附件1</source>
   <translation>Annex 1</translation>
  </message>
  <message>
   <source>{name}工单 {minutes} 分钟内{check}，逾时每次为合同总额的 {share}</source>
   <translation>{check} of {name} tickets within {minutes} minutes; {share} of the total fee each time late</translation>
  </message>
  <message>
   <source>{name}工单{check}逾时</source>
   <translation>{name} ticket: {check} late</translation>
  </message>
  <message>
   <source>逾期交付</source>
   <translation>late delivery</translation>
  </message>
  <message>
   <source>每逾期一日为合同总额的 {daily}，同一交付物不超过 {cap}</source>
   <translation>{daily} of the total fee for each day late, at most {cap} for one deliverable</translation>
  </message>
  <message>
   <source>服务期内</source>
   <translation>in the service term</translation>
  </message>
  <message>
   <source>{system} {within}自 {start} 起的中断，相接的算作一次</source>
   <translation>outage of {system} {within} from {start}, adjoining ones count as one</translation>
  </message>
  <message>
   <source>{count} 次中断的时长之和</source>
   <translation>sum of {count} outages</translation>
  </message>
  <message>
   <source>：{returned_reason}</source>
   <translation>: {returned_reason}</translation>
  </message>
  <message>
   <source>，已另收发票</source>
   <translation>, another invoice received</translation>
  </message>
  <message>
   <source>，等待重新开具</source>
   <translation>, to be issued again</translation>
  </message>
  <message>
   <source>{each} {returned_on} 退回{why}{after}</source>
   <translation>{each} returned {returned_on}{why}{after}</translation>
  </message>
  <message>
   <source>{blank}未登记价税合计</source>
   <translation>{blank}total with tax not recorded</translation>
  </message>
  <message>
   <source>价税合计 {total} 元，与本期应付相符</source>
   <translation>total with tax {total} yuan, as payable</translation>
  </message>
  <message>
   <source>{value} {total} 元</source>
   <translation>{value} {total} yuan</translation>
  </message>
  <message>
   <source>价税合计 {total} 元，比本期应付 {amount} 元{differs}</source>
   <translation>total with tax {total} yuan, against {amount} yuan payable{differs}</translation>
  </message>
  <message>
   <source>{wrong}抬头或税号与合同不符，应退回重开</source>
   <translation>{wrong}title or tax number differs from the contract, return it</translation>
  </message>
  <message>
   <source>{blank}抬头税号未核对</source>
   <translation>{blank}title and tax number not checked</translation>
  </message>
  <message>
   <source>抬头税号与合同相符</source>
   <translation>title and tax number as in the contract</translation>
  </message>
  <message>
   <source>{blank}未查验真伪</source>
   <translation>{blank}authenticity not verified</translation>
  </message>
  <message>
   <source>{last} 查验</source>
   <translation>verified {last}</translation>
  </message>
  <message>
   <source>发票 {number} </source>
   <translation>invoice {number} </translation>
  </message>
  <message>
   <source>无</source>
   <translation>none</translation>
  </message>
  <message>
   <source>{terms}应付</source>
   <translation>{terms} payable</translation>
  </message>
  <message>
   <source>已付现金</source>
   <translation>cash paid</translation>
  </message>
  <message>
   <source>本期已付现金之和</source>
   <translation>sum of the cash paid on this instalment</translation>
  </message>
  <message>
   <source>已抵扣</source>
   <translation>set off</translation>
  </message>
  <message>
   <source>本期已抵扣之和</source>
   <translation>sum set off against this instalment</translation>
  </message>
  <message>
   <source>应付 − 已付现金 − 已抵扣，不小于零</source>
   <translation>amount due − cash paid − set off, not below zero</translation>
  </message>
  <message>
   <source>未付</source>
   <translation>unpaid</translation>
  </message>
  <message>
   <source>本期款</source>
   <translation>this instalment</translation>
  </message>
  <message>
   <source>其余各期</source>
   <translation>other instalments</translation>
  </message>
  <message>
   <source>其余各期应付之和</source>
   <translation>sum of the other instalments</translation>
  </message>
  <message>
   <source>合同总额 − 其余各期</source>
   <translation>total fee − other instalments</translation>
  </message>
  <message>
   <source>应付</source>
   <translation>Due</translation>
  </message>
  <message>
   <source>合同总额，只有一期</source>
   <translation>the total fee, there is one instalment only</translation>
  </message>
  <message>
   <source>比例</source>
   <translation>Share</translation>
  </message>
  <message>
   <source>合同总额 × 比例</source>
   <translation>share of the total fee</translation>
  </message>
  <message>
   <source>付款期</source>
   <translation>Period</translation>
  </message>
  <message>
   <source>发票提前</source>
   <translation>invoice lead</translation>
  </message>
  <message>
   <source>发票最晚</source>
   <translation>Invoice by</translation>
  </message>
  <message>
   <source>收到发票</source>
   <translation>Invoice received</translation>
  </message>
  <message>
   <source>最早收到的一张</source>
   <translation>the first one received</translation>
  </message>
  <message>
   <source>{name}，到日后方计</source>
   <translation>{name}, counts only from its day</translation>
  </message>
  <message>
   <source>起算日</source>
   <translation>day it runs from</translation>
  </message>
  <message>
   <source>各条件中最晚的一日</source>
   <translation>the latest of the conditions</translation>
  </message>
  <message>
   <source>最早的一次合格检验</source>
   <translation>the first inspection passed</translation>
  </message>
  <message>
   <source>未齐条件</source>
   <translation>conditions not met</translation>
  </message>
  <message>
   <source>尚未到来的条件</source>
   <translation>the conditions that have not come</translation>
  </message>
  <message>
   <source>不早于应付日，且使迟到的发票满发票提前的工作日数；发票未迟的没有此日</source>
   <translation>not before the due day, and leaving a late invoice its working days; none where it was not late</translation>
  </message>
  <message>
   <source>最早合规付款日</source>
   <translation>Earliest proper payment</translation>
  </message>
  <message>
   <source>付款与抵扣累计达到应付的一日</source>
   <translation>the day on which payments and set-offs reach the amount due</translation>
  </message>
  <message>
   <source>付清日</source>
   <translation>day settled</translation>
  </message>
  <message>
   <source>状态</source>
   <translation>Status</translation>
  </message>
  <message>
   <source>依次看：已付清、条件、逾期、部分结清、发票</source>
   <translation>in this order: settled, conditions, overdue, part settled, invoice</translation>
  </message>
  <message>
   <source>应付日至付清日（未付清的至截至日）的日数，不小于零</source>
   <translation>days from the due day to the day settled (else as of), not below zero</translation>
  </message>
  <message>
   <source>逾期天数</source>
   <translation>days overdue</translation>
  </message>
  <message>
   <source>逾期付款违约金</source>
   <translation>late payment penalty</translation>
  </message>
  <message>
   <source>没有逾期，为零</source>
   <translation>not overdue, zero</translation>
  </message>
  <message>
   <source>比率</source>
   <translation>rate</translation>
  </message>
  <message>
   <source>逾期各部分的金额 × 各自逾期天数之和</source>
   <translation>sum of each overdue part × its days</translation>
  </message>
  <message>
   <source>逾期金额日</source>
   <translation>overdue yuan days</translation>
  </message>
  <message>
   <source>元·日</source>
   <translation>yuan days</translation>
  </message>
  <message>
   <source>逾期金额日 × 比率</source>
   <translation>overdue yuan days × rate</translation>
  </message>
  <message>
   <source>逾期金额</source>
   <translation>sum overdue</translation>
  </message>
  <message>
   <source>应付日终了时的未付额</source>
   <translation>unpaid at the end of the due day</translation>
  </message>
  <message>
   <source>逾期金额 × 比率，一次计</source>
   <translation>sum overdue × rate, once</translation>
  </message>
  <message>
   <source>逾期的，有暂缓事由可争议，否则成立</source>
   <translation>where overdue, arguable with a reason to hold, else certain</translation>
  </message>
  <message>
   <source>逾期违约金状态</source>
   <translation>status of the late payment penalty</translation>
  </message>
  <message>
   <source>账户变更提前</source>
   <translation>account notice lead</translation>
  </message>
  <message>
   <source>账户变更最晚通知</source>
   <translation>last day to notify the account</translation>
  </message>
  <message>
   <source>书面通知</source>
   <translation>Notice</translation>
  </message>
  <message>
   <source>发票迟于发票最晚日；付清之前的账户变更没有通知，或通知迟于账户变更最晚通知</source>
   <translation>the invoice came after its last day; an account changed before settling was not notified, or too late</translation>
  </message>
  <message>
   <source>暂缓事由</source>
   <translation>reasons to hold</translation>
  </message>
  <message>
   <source>暂缓</source>
   <translation>holds</translation>
  </message>
  <message>
   <source>付清后不再列</source>
   <translation>none once settled</translation>
  </message>
  <message>
   <source>尚可扣与未付中较小者</source>
   <translation>the lesser of outstanding and unpaid</translation>
  </message>
  <message>
   <source>本期可扣</source>
   <translation>deductible from this instalment</translation>
  </message>
  <message>
   <source>未付 − 本期可扣</source>
   <translation>unpaid − deductible from this instalment</translation>
  </message>
  <message>
   <source>净付</source>
   <translation>Net</translation>
  </message>
  <message>
   <source>已付现金 × 上限比例</source>
   <translation>cash paid × cap share</translation>
  </message>
  <message>
   <source>扣款后实际收到的款项 × 上限比例，解出扣款</source>
   <translation>share of what is received once the deduction is taken, solved for it</translation>
  </message>
  <message>
   <source>（已付现金 + 已扣 + 到期未付） × 上限比例</source>
   <translation>(cash paid + deducted + due and unpaid) × cap share</translation>
  </message>
  <message>
   <source>未认定的按最少计，可争议的不计，同一事件择其重者</source>
   <translation>open ones at their least, arguable ones left out, the heaviest of each event</translation>
  </message>
  <message>
   <source>未认定的按最多计，可争议的计入，同一事件择其重者</source>
   <translation>open ones at their most, arguable ones counted, the heaviest of each event</translation>
  </message>
  <message>
   <source>（可主张额 + 损失）与赔付上限中较小者</source>
   <translation>the lesser of (confirmed + losses) and cap</translation>
  </message>
  <message>
   <source>可扣额</source>
   <translation>Deductible</translation>
  </message>
  <message>
   <source>尚可扣</source>
   <translation>To deduct</translation>
  </message>
  <message>
   <source>可扣额 − 已扣 − 已补足，不小于零</source>
   <translation>payable − deducted − recovered, not below zero</translation>
  </message>
  <message>
   <source>可主张额 + 损失 − 可扣额</source>
   <translation>confirmed + losses − payable</translation>
  </message>
  <message>
   <source>超出上限</source>
   <translation>Above the cap</translation>
  </message>
  <message>
   <source>发生额</source>
   <translation>Accrued</translation>
  </message>
  <message>
   <source>成立的违约金之和，同一事件择其重者</source>
   <translation>sum of the penalties that stand, the heaviest of each event</translation>
  </message>
  <message>
   <source>可主张额</source>
   <translation>Claimable</translation>
  </message>
  <message>
   <source>其中甲方已确认的之和</source>
   <translation>sum of those that Party A has confirmed</translation>
  </message>
  <message>
   <source>甲方的各项损失之和</source>
   <translation>sum of Party A's losses</translation>
  </message>
  <message>
   <source>付给乙方的现金之和</source>
   <translation>sum of the cash paid to Party B</translation>
  </message>
  <message>
   <source>已扣</source>
   <translation>Deducted</translation>
  </message>
  <message>
   <source>已抵扣的各笔之和</source>
   <translation>sum of what was set off</translation>
  </message>
  <message>
   <source>已补足</source>
   <translation>Repaid</translation>
  </message>
  <message>
   <source>乙方补足的现金之和</source>
   <translation>sum of the cash made up by Party B</translation>
  </message>
  <message>
   <source>成立的附件2、附件3违约金之和</source>
   <translation>sum of the penalties of annexes 2 and 3 that stand</translation>
  </message>
  <message>
   <source>附件违约金</source>
   <translation>penalties of the annexes</translation>
  </message>
  <message>
   <source>解除线比例</source>
   <translation>termination line share</translation>
  </message>
  <message>
   <source>解除线</source>
   <translation>Termination line</translation>
  </message>
  <message>
   <source>合同总额 × 解除线比例</source>
   <translation>total fee × termination line share</translation>
  </message>
  <message>
   <source>超出解除线</source>
   <translation>above the termination line</translation>
  </message>
  <message>
   <source>{name}须超过解除线，等于不触发</source>
   <translation>{name} must exceed the termination line, equal does not reach it</translation>
  </message>
  <message>
   <source>{name} − 解除线</source>
   <translation>{name} − termination line</translation>
  </message>
  <message>
   <source>距解除线</source>
   <translation>To the line</translation>
  </message>
  <message>
   <source>解除线 − {name}；须超过才触发</source>
   <translation>termination line − {name}; must be exceeded</translation>
  </message>
  <message>
   <source>占合同总额</source>
   <translation>share of the total fee</translation>
  </message>
  <message>
   <source>发生额 ÷ 合同总额</source>
   <translation>accrued ÷ total fee</translation>
  </message>
  <message>
   <source>条件已齐的各期未付金额之和</source>
   <translation>sum unpaid of the instalments whose conditions are met</translation>
  </message>
  <message>
   <source>到期未付</source>
   <translation>due and unpaid</translation>
  </message>
  <message>
   <source>赔付上限</source>
   <translation>Liability cap</translation>
  </message>
  <message>
   <source>{row}（{events}）</source>
   <translation>{row} ({events})</translation>
  </message>
  <message>
   <source>甲方决定</source>
   <translation>Party A's decision</translation>
  </message>
  <message>
   <source>甲方已确认的违约金</source>
   <translation>the penalty, confirmed by Party A</translation>
  </message>
  <message>
   <source>未认定的按最少计</source>
   <translation>open, at its least</translation>
  </message>
  <message>
   <source>未认定的按最多计</source>
   <translation>open, at its most</translation>
  </message>
  <message>
   <source>付款 {date}</source>
   <translation>payment {date}</translation>
  </message>
  <message>
   <source>扣款 {date}</source>
   <translation>deduction {date}</translation>
  </message>
  <message>
   <source>补足 {date}</source>
   <translation>recovery {date}</translation>
  </message>
  <message>
   <source>第 {number} 次检验不合格</source>
   <translation>inspection {number} failed</translation>
  </message>
  <message>
   <source>验收违约金比例</source>
   <translation>acceptance penalty share</translation>
  </message>
  <message>
   <source>整改逾期违约金比例</source>
   <translation>missed order penalty share</translation>
  </message>
  <message>
   <source>整改完成</source>
   <translation>rectified</translation>
  </message>
  <message>
   <source>附件另有约定，可争议</source>
   <translation>the annexes charge it already, arguable</translation>
  </message>
  <message>
   <source>类别</source>
   <translation>Kind</translation>
  </message>
  <message>
   <source>退出违约金比例</source>
   <translation>exit penalty share</translation>
  </message>
  <message>
   <source>甲方同意</source>
   <translation>Consent</translation>
  </message>
  <message>
   <source>提前</source>
   <translation>lead</translation>
  </message>
  <message>
   <source>书面通知日 + 提前的日数，通知当日不计</source>
   <translation>day of the written notice + days of lead, the day of notice not counted</translation>
  </message>
  <message>
   <source>最早更换日</source>
   <translation>earliest day of the change</translation>
  </message>
  <message>
   <source>没有登记</source>
   <translation>not recorded</translation>
  </message>
  <message>
   <source>各次确认中最晚的一日</source>
   <translation>the latest of the confirmations</translation>
  </message>
  <message>
   <source>得分的平均，四舍五入保留 {places} 位小数</source>
   <translation>mean of the scores, rounded to {places} places</translation>
  </message>
  <message>
   <source>平均分</source>
   <translation>mean score</translation>
  </message>
  <message>
   <source>本期款 × 支付系数</source>
   <translation>this instalment × share paid</translation>
  </message>
  <message>
   <source>未认定的得分按零计，本期款 × 所达一档的支付系数</source>
   <translation>open scores as zero, this instalment × share of the tier reached</translation>
  </message>
  <message>
   <source>未认定的得分按满分计，本期款 × 所达一档的支付系数</source>
   <translation>open scores as full, this instalment × share of the tier reached</translation>
  </message>
  <message>
   <source>得分未认定，按最多应付计</source>
   <translation>scores are open, at the most to pay</translation>
  </message>
  <message>
   <source>{lower} 分以上</source>
   <translation>{lower} points or more</translation>
  </message>
  <message>
   <source>平均分达到的最高一档，“以上”含本数</source>
   <translation>the highest tier the mean score reaches, its bound included</translation>
  </message>
  <message>
   <source>按零计</source>
   <translation>counts as zero</translation>
  </message>
  <message>
   <source>一次连续离岗的时长</source>
   <translation>one absence without a break</translation>
  </message>
  <message>
   <source>离岗</source>
   <translation>left the post</translation>
  </message>
  <message>
   <source>到岗</source>
   <translation>Arrived</translation>
  </message>
  <message>
   <source>{month} 考核合格</source>
   <translation>review {month} passed</translation>
  </message>
  <message>
   <source>连续不合格的次数，其间没有合格的考核</source>
   <translation>how many failed without a passed one between them</translation>
  </message>
  <message>
   <source>整改逾期</source>
   <translation>Rectification overdue</translation>
  </message>
  <message>
   <source>整改期限已过而未完成</source>
   <translation>the limit has passed and it was not done</translation>
  </message>
  <message>
   <source>整改期限的次日</source>
   <translation>the day after the limit of the order</translation>
  </message>
  <message>
   <source>违约发生之日</source>
   <translation>the day of the breach</translation>
  </message>
  <message>
   <source>A 级事件达到约定次数</source>
   <translation>level A events reach the number agreed</translation>
  </message>
  <message>
   <source>B 级事件在约定期间内达到约定次数</source>
   <translation>level B events reach the number agreed within the period agreed</translation>
  </message>
  <message>
   <source>{post}无人值守</source>
   <translation>{post} unattended</translation>
  </message>
  <message>
   <source>（{names}未到岗）</source>
   <translation> ({names} did not arrive)</translation>
  </message>
  <message>
   <source>已消耗</source>
   <translation>Consumed</translation>
  </message>
  <message>
   <source>应退款</source>
   <translation>Refund due</translation>
  </message>
  <message>
   <source>已付现金全部退还</source>
   <translation>all cash paid is refunded</translation>
  </message>
  <message>
   <source>已付现金 − 已消耗，不小于零</source>
   <translation>cash paid − consumed, not below zero</translation>
  </message>
  <message>
   <source>上限内可退</source>
   <translation>Refundable within the cap</translation>
  </message>
  <message>
   <source>应退款与（赔付上限 − 可扣额）中较小者</source>
   <translation>the lesser of refund and (cap − payable)</translation>
  </message>
  <message>
   <source>甲方尚欠</source>
   <translation>Still owed by Party A</translation>
  </message>
  <message>
   <source>全部退还的，甲方不再付款，为零</source>
   <translation>everything is refunded, Party A pays no more, zero</translation>
  </message>
  <message>
   <source>已消耗 − 已付现金 − 已扣，不小于零</source>
   <translation>consumed − cash paid − deducted, not below zero</translation>
  </message>
  <message>
   <source>服务期开始之前解除，为零</source>
   <translation>terminated before the service began, zero</translation>
  </message>
  <message>
   <source>合同总额 × 已服务 {days} 日 ÷ 服务期 {days2} 日，解除当日仍计服务</source>
   <translation>total fee × {days} days served ÷ {days2} days of the term, the day of termination is served</translation>
  </message>
  <message>
   <source>又 {days}/{month_days} 个月</source>
   <translation> and {days}/{month_days} months</translation>
  </message>
  <message>
   <source>月基数 × 已服务 {months} 个月{broken}，不超过合同总额，解除当日仍计服务</source>
   <translation>monthly base × {months} months served{broken}, at most the total fee, the day of termination is served</translation>
  </message>
  <message>
   <source>发生在服务期满之后，可争议</source>
   <translation>after the end of service, arguable</translation>
  </message>
  <message>
   <source>；{arguable}</source>
   <translation>; {arguable}</translation>
  </message>
  <message>
   <source>合同总额 × {name}</source>
   <translation>total fee × {name}</translation>
  </message>
  <message>
   <source>原 {strict_on:%m-%d}</source>
   <translation>was {strict_on:%m-%d}</translation>
  </message>
  <message>
   <source>验收</source>
   <translation>Acceptance</translation>
  </message>
  <message>
   <source>退出</source>
   <translation>Exit</translation>
  </message>
  <message>
   <source>签订日的对应日</source>
   <translation>the corresponding day of signing</translation>
  </message>
  <message>
   <source>签订日的对应日的前一日</source>
   <translation>the day before the corresponding day of signing</translation>
  </message>
  <message>
   <source>签订日次日</source>
   <translation>the day after signing</translation>
  </message>
  <message>
   <source>签订当日</source>
   <translation>the day of signing</translation>
  </message>
  <message>
   <source>，再加确认顺延的日数</source>
   <translation>, plus the days of confirmed extension</translation>
  </message>
  <message>
   <source>合同总额 ÷ 服务月数</source>
   <translation>total fee ÷ service months</translation>
  </message>
  <message>
   <source>甲方签署日</source>
   <translation>Signed by A</translation>
  </message>
  <message>
   <source>乙方签署日</source>
   <translation>Signed by B</translation>
  </message>
  <message>
   <source>双方签署中较晚的一日</source>
   <translation>the later of both signatures</translation>
  </message>
  <message>
   <source>书面确认顺延的中止日数，首尾两日都计，重叠的日只计一次</source>
   <translation>days of suspension with an agreed extension, first and last counted, each day once</translation>
  </message>
  <message>
   <source>顺延</source>
   <translation>Extension</translation>
  </message>
  <message>
   <source>超出之日</source>
   <translation>day it was exceeded</translation>
  </message>
  <message>
   <source>该日终了时发生额首次超过解除线</source>
   <translation>at the end of that day accrued was over the line for the first time</translation>
  </message>
  <message>
   <source>{name}（最慢，认定随此单）</source>
   <translation>{name} (the slowest, findings follow this ticket)</translation>
  </message>
  <message>
   <source>{count} 单的算术平均，不加权</source>
   <translation>plain mean of {count} tickets</translation>
  </message>
  <message>
   <source>自报告至响应的时长</source>
   <translation>from report to response</translation>
  </message>
  <message>
   <source>自报告至恢复的时长</source>
   <translation>from report to restoration</translation>
  </message>
  <message>
   <source>编号为空</source>
   <translation>The id is empty</translation>
  </message>
  <message>
   <source>非空的编号</source>
   <translation>an id that is not empty</translation>
  </message>
  <message>
   <source>编号“{id}”在一次保存中出现两次</source>
   <translation>Id “{id}” occurs twice in one save</translation>
  </message>
  <message>
   <source>互不相同的编号</source>
   <translation>ids that differ</translation>
  </message>
  <message>
   <source>{kind}只有一份</source>
   <translation>There is only one: {kind}</translation>
  </message>
  <message>
   <source>编号 {key}</source>
   <translation>id {key}</translation>
  </message>
  <message>
   <source>记录中有不能保存的内容</source>
   <translation>The record holds something that cannot be saved</translation>
  </message>
  <message>
   <source>不带时区的时间、有限的数字、完整的文字</source>
   <translation>times without a zone, finite numbers, whole texts</translation>
  </message>
  <message>
   <source>“{title}”中有身份证号码</source>
   <translation>“{title}” holds an identity number</translation>
  </message>
  <message>
   <source>不含身份证号码的名称</source>
   <translation>a name without an identity number</translation>
  </message>
  <message>
   <source>请先改文件名再导入</source>
   <translation>Rename the file, then import it</translation>
  </message>
  <message>
   <source>没有编号为“{fact_id}”的{kind}</source>
   <translation>There is no {kind} with id “{fact_id}”</translation>
  </message>
  <message>
   <source>已登记的编号</source>
   <translation>an id that is recorded</translation>
  </message>
  <message>
   <source>它可能已被删除或撤销</source>
   <translation>it may have been removed or undone</translation>
  </message>
  <message>
   <source>请改正后再保存</source>
   <translation>correct it and save again</translation>
  </message>
  <message>
   <source>改动</source>
   <translation>Changes</translation>
  </message>
  <message>
   <source>生效日</source>
   <translation>Effective from</translation>
  </message>
  <message>
   <source>补充协议“{value}”</source>
   <translation>supplement “{value}”</translation>
  </message>
  <message>
   <source>{name}的{value}：{got}</source>
   <translation>{value} of {name}: {got}</translation>
  </message>
  <message>
   <source>读法决定：{got}</source>
   <translation>reading decision: {got}</translation>
  </message>
  <message>
   <source>没有填写理由</source>
   <translation>The reason is missing</translation>
  </message>
  <message>
   <source>选用这一读法的理由</source>
   <translation>the reason for this reading</translation>
  </message>
  <message>
   <source>请填写后再保存</source>
   <translation>fill it in and save again</translation>
  </message>
  <message>
   <source>“{name}”不是文件</source>
   <translation>“{name}” is not a file</translation>
  </message>
  <message>
   <source>单个文件</source>
   <translation>a single file</translation>
  </message>
  <message>
   <source>文件夹请先压缩成一个文件</source>
   <translation>compress a folder into one file first</translation>
  </message>
  <message>
   <source>“{name}”读不出来（{error}）</source>
   <translation>“{name}” cannot be read ({error})</translation>
  </message>
  <message>
   <source>可以读取的文件</source>
   <translation>a file that can be read</translation>
  </message>
  <message>
   <source>请检查权限</source>
   <translation>check the permissions</translation>
  </message>
  <message>
   <source> 等 {count} 个</source>
   <translation> and others, {count} in all</translation>
  </message>
  <message>
   <source>存入证据文件 {names}</source>
   <translation>Store evidence files {names}</translation>
  </message>
  <message>
   <source>违约认定 {about}</source>
   <translation>Finding {about}</translation>
  </message>
  <message>
   <source>导入 {about}</source>
   <translation>Import {about}</translation>
  </message>
  <message>
   <source>{size} 字节</source>
   <translation>{size} bytes</translation>
  </message>
  <message>
   <source>证据文件 {count} 个，哈希不符或缺失 {value} 个</source>
   <translation>{count} evidence files, {value} with a wrong hash or missing</translation>
  </message>
  <message>
   <source>  {id} {name}（{each}）</source>
   <translation>  {id} {name} ({each})</translation>
  </message>
  <message>
   <source>未命名</source>
   <translation>unnamed</translation>
  </message>
  <message>
   <source>“{name}”是{zh}，可能带有程序，不在这里打开</source>
   <translation>“{name}” is of type {zh} and may hold a program; it is not opened here</translation>
  </message>
  <message>
   <source>文档、图片、录音或录像</source>
   <translation>a document, picture, sound or video</translation>
  </message>
  <message>
   <source>可以另存为后自行处理</source>
   <translation>save it under another name and deal with it yourself</translation>
  </message>
  <message>
   <source>“{name}”是空文件</source>
   <translation>“{name}” is empty</translation>
  </message>
  <message>
   <source>有内容的文件</source>
   <translation>a file with contents</translation>
  </message>
  <message>
   <source>请核对是否选错</source>
   <translation>check that it is the right one</translation>
  </message>
  <message>
   <source>“{name}”有 {size}，超过每个文件 {most_zh} 的上限</source>
   <translation>“{name}” has {size}, more than the {most_zh} a file may have</translation>
  </message>
  <message>
   <source>不超过 {most_zh}</source>
   <translation>up to {most_zh}</translation>
  </message>
  <message>
   <source>请压缩、拆分，或只存关键部分</source>
   <translation>compress or split it, or store the key part only</translation>
  </message>
  <message>
   <source>没有记住（{error}）</source>
   <translation>Not remembered ({error})</translation>
  </message>
  <message>
   <source>备份</source>
   <translation>Backups</translation>
  </message>
  <message>
   <source>可以写入的用户目录</source>
   <translation>a user folder that can be written</translation>
  </message>
  <message>
   <source>请检查用户目录的权限和磁盘空间</source>
   <translation>Check the permissions and the space of the user folder</translation>
  </message>
  <message>
   <source>写入“{folder}”的内容读回来不一样</source>
   <translation>What was written to “{folder}” reads back differently</translation>
  </message>
  <message>
   <source>完好的盘</source>
   <translation>a sound disk</translation>
  </message>
  <message>
   <source>请换一个文件夹</source>
   <translation>Choose another folder</translation>
  </message>
  <message>
   <source>不能写入“{folder}”（{error}）</source>
   <translation>“{folder}” cannot be written to ({error})</translation>
  </message>
  <message>
   <source>可以写入的文件夹</source>
   <translation>a folder that can be written to</translation>
  </message>
  <message>
   <source>请检查权限和写保护，或换一个文件夹</source>
   <translation>Check permissions and write protection, or choose another folder</translation>
  </message>
  <message>
   <source>空闲时</source>
   <translation>idle</translation>
  </message>
  <message>
   <source>关闭时</source>
   <translation>on closing</translation>
  </message>
  <message>
   <source>手动</source>
   <translation>by hand</translation>
  </message>
  <message>
   <source>导入前</source>
   <translation>before import</translation>
  </message>
  <message>
   <source>升级前</source>
   <translation>before upgrade</translation>
  </message>
  <message>
   <source>恢复前</source>
   <translation>before restore</translation>
  </message>
  <message>
   <source>第二份备份没有写：文件夹“{base}”不在，U 盘可能没有插上</source>
   <translation>No second backup: the folder “{base}” is not there; the stick may not be plugged in</translation>
  </message>
  <message>
   <source>第二份备份没有写：{what}</source>
   <translation>No second backup: {what}</translation>
  </message>
  <message>
   <source>没有备份（{error}）</source>
   <translation>No backup was made ({error})</translation>
  </message>
  <message>
   <source>请检查备份目录的权限和磁盘空间</source>
   <translation>check permissions and space of the folder of backups</translation>
  </message>
  <message>
   <source>这份备份已经不在了</source>
   <translation>This backup is no longer there</translation>
  </message>
  <message>
   <source>请换一份备份</source>
   <translation>choose another backup</translation>
  </message>
  <message>
   <source>{stem}-恢复前-{now}</source>
   <translation>{stem}-before restoring-{now}</translation>
  </message>
  <message>
   <source>从备份恢复：{made_at:%Y-%m-%d %H:%M:%S} 的备份</source>
   <translation>Restored from backup: the one of {made_at:%Y-%m-%d %H:%M:%S}</translation>
  </message>
  <message>
   <source>请改正文件后再导入</source>
   <translation>correct the file and import it again</translation>
  </message>
  <message>
   <source>无法读取文件（{error}）</source>
   <translation>The file cannot be read ({error})</translation>
  </message>
  <message>
   <source>{year} 年已随程序提供</source>
   <translation>{year} comes with the program</translation>
  </message>
  <message>
   <source>程序没有提供的年份</source>
   <translation>a year that the program does not have</translation>
  </message>
  <message>
   <source>{years} 至 {years2} 年</source>
   <translation>{years} to {years2}</translation>
  </message>
  <message>
   <source>{year} 年</source>
   <translation>{year}</translation>
  </message>
  <message>
   <source>无法写入（{error}）</source>
   <translation>Cannot be written ({error})</translation>
  </message>
  <message>
   <source>可以写入的目录</source>
   <translation>a folder that can be written to</translation>
  </message>
  <message>
   <source>导入 {year} 年放假安排</source>
   <translation>Import holidays of {year}</translation>
  </message>
  <message>
   <source>申请验收</source>
   <translation>Requested</translation>
  </message>
  <message>
   <source>申请退出</source>
   <translation>withdrawal request</translation>
  </message>
  <message>
   <source>数据迁移</source>
   <translation>data migration</translation>
  </message>
  <message>
   <source>我方</source>
   <translation>Ours</translation>
  </message>
  <message>
   <source>对方</source>
   <translation>Theirs</translation>
  </message>
  <message>
   <source>数字</source>
   <translation>number</translation>
  </message>
  <message>
   <source>违约认定</source>
   <translation>Breaches</translation>
  </message>
  <message>
   <source>{level} 级事件 {category}</source>
   <translation>level {level} event {category}</translation>
  </message>
  <message>
   <source>读法</source>
   <translation>Reading</translation>
  </message>
  <message>
   <source>条款</source>
   <translation>Clause</translation>
  </message>
  <message>
   <source>{what}。{way_out}。</source>
   <translation>{what}. {way_out}. </translation>
  </message>
  <message>
   <source>{count} 个证据文件的内容缺失或与存入时的哈希不符。请从备份中恢复。</source>
   <translation>The contents of {count} evidence files are missing or do not match their hash. Restore them from a backup.</translation>
  </message>
  <message>
   <source>可以写入的文件和备份目录</source>
   <translation>a file and a folder of backups that can be written</translation>
  </message>
  <message>
   <source>完整的文件</source>
   <translation>a sound file</translation>
  </message>
  <message>
   <source>请从刚做的备份恢复</source>
   <translation>Please restore the backup just made</translation>
  </message>
  <message>
   <source>规则版本</source>
   <translation>version of the rules</translation>
  </message>
  <message>
   <source>合同条款</source>
   <translation>terms of the contract</translation>
  </message>
  <message>
   <source>节假日历</source>
   <translation>Holiday calendar</translation>
  </message>
  <message>
   <source>事实</source>
   <translation>fact</translation>
  </message>
  <message>
   <source> 等 {count} 条</source>
   <translation> and {count} in all</translation>
  </message>
  <message>
   <source>从模板补齐</source>
   <translation>Complete from the template</translation>
  </message>
  <message>
   <source>义务清单、验收材料、正本份数、书面通知的规则和文字体检，缺哪一部分，相应的页面、待办和提醒就没有哪一部分的内容。</source>
   <translation>Duty list, acceptance papers, custody of originals, rules of notices and health check: pages, agenda and reminders lack what is missing of these.</translation>
  </message>
  <message>
   <source>{name} {count} 项</source>
   <translation>{name}: {count}</translation>
  </message>
  <message>
   <source>文件里的合同缺少模板已有的内容：{named}</source>
   <translation>The contract in the file lacks what its template has: {named}</translation>
  </message>
  <message>
   <source>补齐只增加缺少的部分，已有的条款、当事人和登记不变；是一步可以撤销的修改</source>
   <translation>Completing only adds what is missing; terms, parties and records stay; it is one step that can be undone</translation>
  </message>
  <message>
   <source>通知按{clause}；须书面的条款 {count} 条</source>
   <translation>notices by {clause}; {count} clauses ask for writing</translation>
  </message>
  <message>
   <source>{clause}：{text}</source>
   <translation>{clause}: {text}</translation>
  </message>
  <message>
   <source>请先补全未认定的事实</source>
   <translation>settle the undetermined facts first</translation>
  </message>
  <message>
   <source>合同文字使其可争议，不能作为确定的违约金扣除</source>
   <translation>the text makes it arguable, it cannot be deducted as certain</translation>
  </message>
  <message>
   <source>请先选定相应的合同读法</source>
   <translation>decide the reading first</translation>
  </message>
  <message>
   <source>该项认定已随记录改变</source>
   <translation>This finding changed with its records</translation>
  </message>
  <message>
   <source>当前的认定结果</source>
   <translation>the present finding</translation>
  </message>
  <message>
   <source>请查看最新结果后再决定</source>
   <translation>look at the latest result, then decide</translation>
  </message>
  <message>
   <source>认定有误时，请修改该事件的附件1认定</source>
   <translation>where it is wrong, change the annex 1 facts of the incident</translation>
  </message>
  <message>
   <source>附件1的事件本身不计违约金，无可确认或放弃</source>
   <translation>Events of annex 1 carry no penalty, there is nothing to confirm or waive</translation>
  </message>
  <message>
   <source>计违约金的项</source>
   <translation>one that carries a penalty</translation>
  </message>
  <message>
   <source>该项尚未成立，不能确认</source>
   <translation>This one is not certain yet and cannot be confirmed</translation>
  </message>
  <message>
   <source>状态为“成立”的项</source>
   <translation>one that is certain</translation>
  </message>
  <message>
   <source>{row}（{subjects}）</source>
   <translation>{row} ({subjects})</translation>
  </message>
  <message>
   <source>×÷＋+−</source>
   <translation>×÷＋+−</translation>
  </message>
  <message>
   <source>不变</source>
   <translation>Same</translation>
  </message>
  <message>
   <source>不成立</source>
   <translation>not established</translation>
  </message>
  <message>
   <source>事件组 {events}</source>
   <translation>event group {events}</translation>
  </message>
  <message>
   <source>事件组 {rest}</source>
   <translation>event group {rest}</translation>
  </message>
  <message>
   <source>（{}）</source>
   <translation> ({})</translation>
  </message>
  <message>
   <source>　[{}]</source>
   <translation>  [{}]</translation>
  </message>
  <message>
   <source>{}：{}</source>
   <translation>{}: {}</translation>
  </message>
  <message>
   <source>{name}：{value}</source>
   <translation>{name}: {value}</translation>
  </message>
  <message>
   <source>读法 {title}</source>
   <translation>Reading {title}</translation>
  </message>
  <message>
   <source>  {value} {label}：{figure}</source>
   <translation>  {value} {label}: {figure}</translation>
  </message>
  <message>
   <source>合同</source>
   <translation>Contract</translation>
  </message>
  <message>
   <source>按事件、条款、月份</source>
   <translation>By event, clause, month</translation>
  </message>
  <message>
   <source>权利与计数</source>
   <translation>Rights and counts</translation>
  </message>
  <message>
   <source>解除结算</source>
   <translation>Settlement</translation>
  </message>
  <message>
   <source>事件时限</source>
   <translation>Clocks</translation>
  </message>
  <message>
   <source>服务水平</source>
   <translation>Service level</translation>
  </message>
  <message>
   <source>Excel 工作簿 (*{suffix})</source>
   <translation>Excel workbook (*{suffix})</translation>
  </message>
  <message>
   <source>不能写入 {target}（{error}）</source>
   <translation>Cannot write {target} ({error})</translation>
  </message>
  <message>
   <source>{name} 是文件夹或只读文件，不能替换</source>
   <translation>{name} is a folder or read-only and cannot be replaced</translation>
  </message>
  <message>
   <source>{name} 正在表格程序中打开</source>
   <translation>{name} is open in a spreadsheet program</translation>
  </message>
  <message>
   <source>导出</source>
   <translation>Export</translation>
  </message>
  <message>
   <source>没有打开的文件</source>
   <translation>a file that is not open</translation>
  </message>
  <message>
   <source>请在表格程序中关闭它再导出，或换一个文件名</source>
   <translation>close it there, then export, or choose another name</translation>
  </message>
  <message>
   <source>可以写入的文件夹和文件</source>
   <translation>a folder and a file that can be written to</translation>
  </message>
  <message>
   <source>请关闭打开它的程序，或换一个位置或文件名再导出</source>
   <translation>close the program that has it open, or choose another place or name, then export</translation>
  </message>
  <message>
   <source>{title} {count} 行（{file_name}）</source>
   <translation>{title}, {count} rows ({file_name})</translation>
  </message>
  <message>
   <source>“{name}”在读取之后被改动或移走，存不下当时读到的内容</source>
   <translation>“{name}” was changed or moved after it was read; what was read then cannot be kept</translation>
  </message>
  <message>
   <source>没有改动的原文件</source>
   <translation>the file as it was read</translation>
  </message>
  <message>
   <source>请重新选择文件，或不存原文件</source>
   <translation>Please choose the file again, or do not keep it</translation>
  </message>
  <message>
   <source>可以写入的备份目录</source>
   <translation>a backup folder that can be written to</translation>
  </message>
  <message>
   <source>平均响应</source>
   <translation>Mean response</translation>
  </message>
  <message>
   <source>平均恢复</source>
   <translation>Mean recovery</translation>
  </message>
  <message>
   <source>监控发现的中断：{system} {start}</source>
   <translation>Outage seen by monitoring: {system} {start}</translation>
  </message>
  <message>
   <source>来自监控导出 {name}</source>
   <translation>From monitoring export {name}</translation>
  </message>
  <message>
   <source>监控中断</source>
   <translation>monitored outages</translation>
  </message>
  <message>
   <source>将新建 {count:,} 个事件，报告时间和原因待补</source>
   <translation>{count:,} incidents will be created; report time and cause are to be added</translation>
  </message>
  <message>
   <source>一二三四五六七八九十</source>
   <translation>12345678910</translation>
  </message>
  <message>
   <source>第{number}{word}</source>
   <translation>no. {number} {word}</translation>
  </message>
  <message>
   <source>期</source>
   <translation>instalment</translation>
  </message>
  <message>
   <source>期款</source>
   <translation>instalment</translation>
  </message>
  <message>
   <source>笔</source>
   <translation>payment</translation>
  </message>
  <message>
   <source>{name}（{each}）</source>
   <translation>{name} ({each})</translation>
  </message>
  <message>
   <source>等 {count} 个</source>
   <translation> and others, {count} in all</translation>
  </message>
  <message>
   <source>{place}：{reason}</source>
   <translation>{place}: {reason}</translation>
  </message>
  <message>
   <source>导入{kind}</source>
   <translation>Import {kind}</translation>
  </message>
  <message>
   <source>合计</source>
   <translation>sum</translation>
  </message>
  <message>
   <source>总计</source>
   <translation>total</translation>
  </message>
  <message>
   <source>小计</source>
   <translation>subtotal</translation>
  </message>
  <message>
   <source>汇总</source>
   <translation>summary</translation>
  </message>
  <message>
   <source>累计</source>
   <translation>accumulated</translation>
  </message>
  <message>
   <source>至少一列</source>
   <translation>at least one column</translation>
  </message>
  <message>
   <source>{floating} 个时刻只有日期，按当日 00:00:00 计，请核对</source>
   <translation>{floating} moments have a day only and count as 00:00:00 of that day; check them</translation>
  </message>
  <message>
   <source>合计行，不是记录</source>
   <translation>a row of sums, not a record</translation>
  </message>
  <message>
   <source>重复的表头，不是记录</source>
   <translation>the headings again, not a record</translation>
  </message>
  <message>
   <source>与 {count} 条记录相符：{candidates}</source>
   <translation>matches {count} records: {candidates}</translation>
  </message>
  <message>
   <source>编号“{own}”是新的，内容却与已有的 {listed} 相符</source>
   <translation>Number “{own}” is new, but the contents match {listed}</translation>
  </message>
  <message>
   <source>第 {row} 行</source>
   <translation>Row {row}</translation>
  </message>
  <message>
   <source>没有填写{names}</source>
   <translation>{names} missing</translation>
  </message>
  <message>
   <source>请补上</source>
   <translation>add it</translation>
  </message>
  <message>
   <source>与第 {first} 行是同一条记录，每条记录只写一行</source>
   <translation>the same record as row {first}; write each record in one row</translation>
  </message>
  <message>
   <source>{zh}：{reason}</source>
   <translation>{zh}: {reason}</translation>
  </message>
  <message>
   <source>请在 Excel 或 WPS 里打开、重新计算并保存，再导入</source>
   <translation>open it in Excel or WPS, recalculate and save, then import</translation>
  </message>
  <message>
   <source>计算出来的值</source>
   <translation>a computed value</translation>
  </message>
  <message>
   <source>工作簿里的合同有错</source>
   <translation>The contract in the workbook has errors</translation>
  </message>
  <message>
   <source>没有错误的合同</source>
   <translation>a contract without errors</translation>
  </message>
  <message>
   <source>请先改正所列的单元格</source>
   <translation>Please correct the cells listed first</translation>
  </message>
  <message>
   <source>工作簿里是合同“{id}”，打开的是“{id2}”；请新建合同，或打开那一份再导入</source>
   <translation>The workbook holds contract “{id}”, open is “{id2}”; please make a new contract, or open that one and import</translation>
  </message>
  <message>
   <source>导入整份合同 {count} 条记录（{name}）</source>
   <translation>Import whole contract, {count} records ({name})</translation>
  </message>
  <message>
   <source>{where}：{got}；应为{expected}</source>
   <translation>{where}: {got}; expected {expected}</translation>
  </message>
  <message>
   <source>全部计入的认定，{count} 项，{total} 元</source>
   <translation>All findings, {count}, {total} yuan</translation>
  </message>
  <message>
   <source>{words}，{value} 元</source>
   <translation>{words}, {value} yuan</translation>
  </message>
  <message>
   <source>{name}，{amount} 元</source>
   <translation>{name}, {amount} yuan</translation>
  </message>
  <message>
   <source>{clause}，{word}，自 {arisen_on} 起</source>
   <translation>{clause}, {word}, from {arisen_on}</translation>
  </message>
  <message>
   <source>全部未约定的事项，{count} 项</source>
   <translation>All matters not agreed, {count}</translation>
  </message>
  <message>
   <source>{health_kind}，{count} 项</source>
   <translation>{health_kind}, {count}</translation>
  </message>
  <message>
   <source>登记时生成的函件</source>
   <translation>Letter as made on entry</translation>
  </message>
  <message>
   <source>实际发出的函件</source>
   <translation>Letter as sent</translation>
  </message>
  <message>
   <source>登记函件“{title}”</source>
   <translation>Enter letter “{title}”</translation>
  </message>
  <message>
   <source>“{name}”与登记时生成的文件逐字节相同</source>
   <translation>“{name}” is the same as the file made on entry, byte by byte</translation>
  </message>
  <message>
   <source>改动过的文件、扫描件或 PDF</source>
   <translation>a changed file, a scan or a PDF</translation>
  </message>
  <message>
   <source>没有改动就不必另存</source>
   <translation>What was not changed need not be kept again</translation>
  </message>
  <message>
   <source>文件已在另一个窗口或另一个程序实例中打开</source>
   <translation>The file is open in another window or program</translation>
  </message>
  <message>
   <source>请先关闭那个窗口，再打开该文件</source>
   <translation>close that window first, then open the file</translation>
  </message>
  <message>
   <source>无法在该目录中加锁（{error}）</source>
   <translation>The folder cannot be locked ({error})</translation>
  </message>
  <message>
   <source>请把文件放到有写入权限的目录</source>
   <translation>put the file into a folder that can be written to</translation>
  </message>
  <message>
   <source>OFD 版式文件</source>
   <translation>OFD document</translation>
  </message>
  <message>
   <source>图片</source>
   <translation>picture</translation>
  </message>
  <message>
   <source>Word 文档</source>
   <translation>Word document</translation>
  </message>
  <message>
   <source>Excel 工作簿</source>
   <translation>Excel workbook</translation>
  </message>
  <message>
   <source>演示文稿</source>
   <translation>presentation</translation>
  </message>
  <message>
   <source>含宏的文档</source>
   <translation>document with macros</translation>
  </message>
  <message>
   <source>旧版 Office 文档</source>
   <translation>old Office document</translation>
  </message>
  <message>
   <source>压缩包</source>
   <translation>archive</translation>
  </message>
  <message>
   <source>录音</source>
   <translation>sound</translation>
  </message>
  <message>
   <source>录像</source>
   <translation>video</translation>
  </message>
  <message>
   <source>文本</source>
   <translation>text</translation>
  </message>
  <message>
   <source>网页</source>
   <translation>web page</translation>
  </message>
  <message>
   <source>程序或脚本</source>
   <translation>program or script</translation>
  </message>
  <message>
   <source>其他文件</source>
   <translation>other file</translation>
  </message>
  <message>
   <source>修改记录撤销了不存在的步骤</source>
   <translation>The audit trail undoes a step that does not exist</translation>
  </message>
  <message>
   <source>请从备份恢复</source>
   <translation>restore it from a backup</translation>
  </message>
  <message>
   <source>查看 {day}</source>
   <translation>Show {day}</translation>
  </message>
  <message>
   <source>文件没有打开供写入</source>
   <translation>The file is not open for writing</translation>
  </message>
  <message>
   <source>口令至少 {shortest} 位，现为 {count} 位</source>
   <translation>The password has {count} characters; at least {shortest} are needed</translation>
  </message>
  <message>
   <source>口令太容易猜到，请不要用重复或常见的口令</source>
   <translation>The password is too easy to guess; use none that repeats or is common</translation>
  </message>
  <message>
   <source>请至少用两类字符：字母、数字、汉字或符号</source>
   <translation>Use at least two kinds of characters: letters, digits, Chinese or signs</translation>
  </message>
  <message>
   <source>两次输入的口令不一样</source>
   <translation>The two passwords differ</translation>
  </message>
  <message>
   <source>剪贴板</source>
   <translation>clipboard</translation>
  </message>
  <message>
   <source>恢复{state}在 {at:%Y-%m-%d %H:%M} 的内容</source>
   <translation>Restore {state} as of {at:%Y-%m-%d %H:%M}</translation>
  </message>
  <message>
   <source>现在已有{zh}，它只有一份</source>
   <translation>There is a {zh} now, and there can be only one</translation>
  </message>
  <message>
   <source>没有{zh}时恢复</source>
   <translation>restore it while there is no {zh}</translation>
  </message>
  <message>
   <source>请先删除现有的，再恢复这一份</source>
   <translation>delete the one there is, then restore this one</translation>
  </message>
  <message>
   <source>编号 {id} 现在是另一条{zh}</source>
   <translation>Number {id} now belongs to another {zh}</translation>
  </message>
  <message>
   <source>没有被使用的编号</source>
   <translation>a number not in use</translation>
  </message>
  <message>
   <source>请先删除现有的{zh} {id}，再恢复这一条</source>
   <translation>delete the present {zh} {id}, then restore this one</translation>
  </message>
  <message>
   <source>认定决定 {id} 所决定的事项现由 {id2} 决定</source>
   <translation>What decision {id} decided is now decided by {id2}</translation>
  </message>
  <message>
   <source>没有其他决定的事项</source>
   <translation>a matter without another decision</translation>
  </message>
  <message>
   <source>请先撤回 {id}，再恢复这一条</source>
   <translation>withdraw {id}, then restore this one</translation>
  </message>
  <message>
   <source>{kind} {id}：{reason}</source>
   <translation>{kind} {id}: {reason}</translation>
  </message>
  <message>
   <source>履约月报</source>
   <translation>Monthly performance report</translation>
  </message>
  <message>
   <source>年度履约评价</source>
   <translation>Yearly performance evaluation</translation>
  </message>
  <message>
   <source>违约认定档案</source>
   <translation>Dossier of a finding</translation>
  </message>
  <message>
   <source>一个月的事件、服务水平、人员、认定与金额、函件、未结事项和封存的哈希。</source>
   <translation>Incidents, service levels, people, findings and amounts, letters, open matters and seal of a month.</translation>
  </message>
  <message>
   <source>一个服务年的各月数字、走势、计数、付款、义务履行；评价意见留空由您填写。</source>
   <translation>Figures by month, trend, counters, payments and duties of a service year; the evaluation is left for you to write.</translation>
  </message>
  <message>
   <source>一项认定或整个事件组的事实、经过、条款、计算、读法、决定、函件、证据文件和修改记录。</source>
   <translation>Facts, course, clauses, working, readings, decisions, letters, evidence and audit entries of a finding or a whole event.</translation>
  </message>
  <message>
   <source>{row} {each} {month}，{each2}</source>
   <translation>{row} {each} {month}, {each2}</translation>
  </message>
  <message>
   <source>事件组 {event}，{count} 项认定</source>
   <translation>Event {event}, {count} findings</translation>
  </message>
  <message>
   <source>还没有可选的内容</source>
   <translation>Nothing to choose yet</translation>
  </message>
  <message>
   <source>{report}没有“{key}”这一项</source>
   <translation>The {report} has no “{key}”</translation>
  </message>
  <message>
   <source>这项认定已不在</source>
   <translation>This finding is no longer there</translation>
  </message>
  <message>
   <source>现有的认定</source>
   <translation>a finding that is there</translation>
  </message>
  <message>
   <source>不能写成“{value}”</source>
   <translation>Cannot be written as “{value}”</translation>
  </message>
  <message>
   <source>可以写入的位置</source>
   <translation>a place that can be written to</translation>
  </message>
  <message>
   <source>请关闭占用该文件的程序，或换一个位置</source>
   <translation>close the program that uses the file, or choose another place</translation>
  </message>
  <message>
   <source>合同中有不能保存的内容</source>
   <translation>The contract holds something that cannot be saved</translation>
  </message>
  <message>
   <source>各项自身的类型、有限的数字、完整的文字</source>
   <translation>each of its own type, finite numbers, whole texts</translation>
  </message>
  <message>
   <source>{path}：{got}</source>
   <translation>{path}: {got}</translation>
  </message>
  <message>
   <source>不小于零、小于一万亿的数</source>
   <translation>a number from zero to below one trillion</translation>
  </message>
  <message>
   <source>不超过 {decimals} 位小数</source>
   <translation>at most {decimals} decimals</translation>
  </message>
  <message>
   <source>{place}：{value}</source>
   <translation>{place}: {value}</translation>
  </message>
  <message>
   <source>没有填写{place}</source>
   <translation>{place} is missing</translation>
  </message>
  <message>
   <source>非空的文字</source>
   <translation>a text that is not empty</translation>
  </message>
  <message>
   <source>版本不能是 {version}</source>
   <translation>The version cannot be {version}</translation>
  </message>
  <message>
   <source>自 1 起的整数</source>
   <translation>a whole number from 1</translation>
  </message>
  <message>
   <source>各系统云服务费合计 {together} 元，超过合同总额</source>
   <translation>Cloud fees add up to {together} yuan, more than the total fee</translation>
  </message>
  <message>
   <source>合计不超过 {total_fee} 元</source>
   <translation>at most {total_fee} yuan together</translation>
  </message>
  <message>
   <source>请核对各系统的费用和合同总额</source>
   <translation>check the fees and the total fee</translation>
  </message>
  <message>
   <source>{zh} {id} 用到它：{reason}</source>
   <translation>{zh} {id} uses it: {reason}</translation>
  </message>
  <message>
   <source>请先更正或删除{zh} {id}</source>
   <translation>correct or remove {zh} {id} first</translation>
  </message>
  <message>
   <source>{zh} 用到它：关于 {row} 行</source>
   <translation>{zh} uses it: about row {row}</translation>
  </message>
  <message>
   <source>保留 {row} 行</source>
   <translation>keep row {row}</translation>
  </message>
  <message>
   <source>请先撤回{zh}</source>
   <translation>withdraw the {zh} first</translation>
  </message>
  <message>
   <source>正在假设，所示的数字没有存入文件</source>
   <translation>A trial is on; the figures shown are not in the file</translation>
  </message>
  <message>
   <source>文件中的数字</source>
   <translation>figures of the file</translation>
  </message>
  <message>
   <source>请先采纳或放弃假设</source>
   <translation>adopt or discard the trial first</translation>
  </message>
  <message>
   <source>可封存</source>
   <translation>To seal</translation>
  </message>
  <message>
   <source>已封存</source>
   <translation>Sealed</translation>
  </message>
  <message>
   <source>有差异</source>
   <translation>Differs</translation>
  </message>
  <message>
   <source>已更正</source>
   <translation>Corrected</translation>
  </message>
  <message>
   <source>内容有变时请更正并说明理由</source>
   <translation>where the content changed, correct it with a reason</translation>
  </message>
  <message>
   <source>{month} 已经封存</source>
   <translation>{month} is sealed already</translation>
  </message>
  <message>
   <source>还没有封存的月份</source>
   <translation>a month not sealed yet</translation>
  </message>
  <message>
   <source>封存月结单 {month}</source>
   <translation>Seal statement {month}</translation>
  </message>
  <message>
   <source>{month} 还没有封存</source>
   <translation>{month} is not sealed yet</translation>
  </message>
  <message>
   <source>已封存的月份</source>
   <translation>a month that is sealed</translation>
  </message>
  <message>
   <source>请先封存</source>
   <translation>seal it first</translation>
  </message>
  <message>
   <source>更正的理由</source>
   <translation>Reason for the correction</translation>
  </message>
  <message>
   <source>请填写后再更正</source>
   <translation>fill it in, then correct</translation>
  </message>
  <message>
   <source>理由中有身份证号码</source>
   <translation>The reason holds an identity number</translation>
  </message>
  <message>
   <source>请删去号码</source>
   <translation>Delete the number</translation>
  </message>
  <message>
   <source>{month} 与封存时没有差异</source>
   <translation>{month} does not differ from what was sealed</translation>
  </message>
  <message>
   <source>有差异的月份</source>
   <translation>a month that differs</translation>
  </message>
  <message>
   <source>更正月结单 {month}</source>
   <translation>Correct statement {month}</translation>
  </message>
  <message>
   <source>看不懂月份“{month}”</source>
   <translation>Month “{month}” not understood</translation>
  </message>
  <message>
   <source>写成 2025-06 的月份</source>
   <translation>a month written as 2025-06</translation>
  </message>
  <message>
   <source>{month} 还没有结束</source>
   <translation>{month} is not over</translation>
  </message>
  <message>
   <source>已经结束的月份</source>
   <translation>a month that is over</translation>
  </message>
  <message>
   <source>请在 {last} 之后封存</source>
   <translation>seal it after {last}</translation>
  </message>
  <message>
   <source>合同尚未签署完毕，服务期没有起算</source>
   <translation>The contract is not signed by both sides, the service term has not started</translation>
  </message>
  <message>
   <source>服务期内的月份</source>
   <translation>a month of the service term</translation>
  </message>
  <message>
   <source>请先登记签署日</source>
   <translation>record the signing days first</translation>
  </message>
  <message>
   <source>{month} 在服务期之前</source>
   <translation>{month} is before the service term</translation>
  </message>
  <message>
   <source>{start} 起的月份</source>
   <translation>a month from {start}</translation>
  </message>
  <message>
   <source>建立</source>
   <translation>Created</translation>
  </message>
  <message>
   <source>修改</source>
   <translation>Change </translation>
  </message>
  <message>
   <source>撤销</source>
   <translation>Undo</translation>
  </message>
  <message>
   <source>重做</source>
   <translation>Redo</translation>
  </message>
  <message>
   <source>封存</source>
   <translation>Seal</translation>
  </message>
  <message>
   <source>月结单</source>
   <translation>Monthly statements</translation>
  </message>
  <message>
   <source>全部内容</source>
   <translation>everything</translation>
  </message>
  <message>
   <source>{count} 项</source>
   <translation>{count} items</translation>
  </message>
  <message>
   <source>{value} 元</source>
   <translation>{value} yuan</translation>
  </message>
  <message>
   <source>{terms}净额</source>
   <translation>{terms} net</translation>
  </message>
  <message>
   <source>违约金发生</source>
   <translation>Penalty accrued</translation>
  </message>
  <message>
   <source>违约金可扣</source>
   <translation>penalty deductible</translation>
  </message>
  <message>
   <source>违约金未扣</source>
   <translation>penalty not deducted</translation>
  </message>
  <message>
   <source>口令连续输错</source>
   <translation>Wrong passwords in a row</translation>
  </message>
  <message>
   <source>请等 {wait} 秒再试</source>
   <translation>Wait {wait} seconds before the next try</translation>
  </message>
  <message>
   <source>不能读取文件（{error}）</source>
   <translation>The file cannot be read ({error})</translation>
  </message>
  <message>
   <source>请检查路径和权限</source>
   <translation>Check the path and the permissions</translation>
  </message>
  <message>
   <source>口令或恢复码不对</source>
   <translation>Wrong password or recovery code</translation>
  </message>
  <message>
   <source>请检查大小写和输入法后再试</source>
   <translation>Check capitals and the input method, then try again</translation>
  </message>
  <message>
   <source>文件已加密</source>
   <translation>The file is encrypted</translation>
  </message>
  <message>
   <source>请在终端中运行并输入口令，或用 --password-file 指定</source>
   <translation>Run it in a terminal and type the password, or name a file with --password-file</translation>
  </message>
  <message>
   <source>口令或恢复码：</source>
   <translation>Password or recovery code: </translation>
  </message>
  <message>
   <source>不能读取口令文件（{error}）</source>
   <translation>The password file cannot be read ({error})</translation>
  </message>
  <message>
   <source>口令文件不是 UTF-8 文字</source>
   <translation>The password file is not UTF-8 text</translation>
  </message>
  <message>
   <source>请把口令写在第一行</source>
   <translation>Write the password in its first line</translation>
  </message>
  <message>
   <source>校验值在记录链中：第 {seq:,} 条，{moment:%Y-%m-%d %H:%M:%S} 所记；此后又有 {later:,} 条</source>
   <translation>The head is in the chain: entry {seq:,}, recorded {moment:%Y-%m-%d %H:%M:%S}; {later:,} entries came after it</translation>
  </message>
  <message>
   <source>“{typed}”不是校验值：应为 {least} 至 {whole} 位的 0–9、a–f，照纸面上的抄写</source>
   <translation>“{typed}” is no head: {least} to {whole} characters 0–9 and a–f are expected, as printed on the paper</translation>
  </message>
  <message>
   <source>文件的记录链中没有这个校验值：纸面出自另一份文件，或者这份文件的历史后来被改写、截短；请与备份核对</source>
   <translation>The chain of this file does not have that head: the paper comes from another file, or the history of this one was rewritten or cut since; compare with a backup</translation>
  </message>
  <message>
   <source>正在假设，文件的内容无处可存</source>
   <translation>A trial is on: there is nowhere to store contents of files</translation>
  </message>
  <message>
   <source>不在假设中</source>
   <translation>No trial is on</translation>
  </message>
  <message>
   <source>合同的编号不能改</source>
   <translation>The id of a contract cannot be changed</translation>
  </message>
  <message>
   <source>请新建一份合同</source>
   <translation>make a new contract</translation>
  </message>
  <message>
   <source>登记补充协议“{value}”</source>
   <translation>Record supplement “{value}”</translation>
  </message>
  <message>
   <source>决定日晚于截至日</source>
   <translation>The day of the decision is after the as-of day</translation>
  </message>
  <message>
   <source>不晚于 {day}</source>
   <translation>not after {day}</translation>
  </message>
  <message>
   <source>决定读法“{title}：{words}”</source>
   <translation>Decide reading “{title}: {words}”</translation>
  </message>
  <message>
   <source>确认 {count} 项违约金</source>
   <translation>Confirm {count} penalties</translation>
  </message>
  <message>
   <source>撤回决定 {finding}</source>
   <translation>Withdraw decision {finding}</translation>
  </message>
  <message>
   <source>文件中已有合同“{id}”</source>
   <translation>The file has a contract “{id}” already</translation>
  </message>
  <message>
   <source>没有用过的编号</source>
   <translation>an id not in use</translation>
  </message>
  <message>
   <source>撤销：{title}</source>
   <translation>Undo: {title}</translation>
  </message>
  <message>
   <source>重做：{title}</source>
   <translation>Redo: {title}</translation>
  </message>
  <message>
   <source>开始假设</source>
   <translation>Start trial</translation>
  </message>
  <message>
   <source>采纳假设（{count} 处改动）</source>
   <translation>Adopt trial ({count} edits)</translation>
  </message>
  <message>
   <source>放弃假设</source>
   <translation>Discard trial</translation>
  </message>
  <message>
   <source>新建合同：{short_name}</source>
   <translation>New contract: {short_name}</translation>
  </message>
  <message>
   <source>缺少第 {number} 条记录</source>
   <translation>Entry {number} is missing</translation>
  </message>
  <message>
   <source>第 {number} 条记录与前一条不衔接</source>
   <translation>Entry {number} does not chain to the one before</translation>
  </message>
  <message>
   <source>第 {number} 条记录的内容被改动</source>
   <translation>Entry {number} was altered</translation>
  </message>
  <message>
   <source>请检查备份目录的权限和磁盘空间；合同文件没有受影响</source>
   <translation>check permissions and space of the folder of backups; the contract file is not affected</translation>
  </message>
  <message>
   <source>没有恢复（{error}）</source>
   <translation>Not restored ({error})</translation>
  </message>
  <message>
   <source>请检查文件所在目录的权限和磁盘空间后重试</source>
   <translation>check permissions and space of the folder of the file, then try again</translation>
  </message>
  <message>
   <source>备份不完好（{cause}）</source>
   <translation>The backup is not sound ({cause})</translation>
  </message>
  <message>
   <source>请从备份中恢复该文件；原文件没有被改动</source>
   <translation>restore the file from a backup; the file was not touched</translation>
  </message>
  <message>
   <source>文件中没有合同 {value}</source>
   <translation>The file has no contract {value}</translation>
  </message>
  <message>
   <source>文件中的合同：{held}</source>
   <translation>Contracts in the file: {held}</translation>
  </message>
  <message>
   <source>数据库内容无法读取（{error}）</source>
   <translation>The database cannot be read ({error})</translation>
  </message>
  <message>
   <source>文件旁的日志（-wal）中有未并入的内容，而该目录不能写入</source>
   <translation>The journal (-wal) beside the file holds changes not yet merged, and the folder cannot be written to</translation>
  </message>
  <message>
   <source>请把这两个文件一起复制到自己的目录再打开</source>
   <translation>copy both files to a folder of your own and open them there</translation>
  </message>
  <message>
   <source>数据库已损坏（{cause}）</source>
   <translation>The database is damaged ({cause})</translation>
  </message>
  <message>
   <source>数据库已损坏（{result}）</source>
   <translation>The database is damaged ({result})</translation>
  </message>
  <message>
   <source>数据表 {table} 有 {count:,} 行，超过 {most_rows:,} 行的上限</source>
   <translation>Table {table} has {count:,} rows, more than the limit of {most_rows:,}</translation>
  </message>
  <message>
   <source>第 {number} 份月结单与封存时的哈希不符：曾在本程序之外被改动</source>
   <translation>Statement {number} differs from its hash: it was altered outside this program</translation>
  </message>
  <message>
   <source>审计链不完整：{reason}</source>
   <translation>The audit chain is broken: {reason}</translation>
  </message>
  <message>
   <source>记录与审计链不一致（{error}）：曾在本程序之外被改动</source>
   <translation>Records and audit chain disagree ({error}): altered outside this program</translation>
  </message>
  <message>
   <source>数据表 {table} 中编号 {row} 的记录无法识别（{error}）</source>
   <translation>Row {row} of table {table} cannot be understood ({error})</translation>
  </message>
  <message>
   <source>目录或文件不存在</source>
   <translation>The folder or file does not exist</translation>
  </message>
  <message>
   <source>路径中有一段不是目录</source>
   <translation>A part of the path is not a folder</translation>
  </message>
  <message>
   <source>没有权限</source>
   <translation>No permission</translation>
  </message>
  <message>
   <source>所在的盘是只读的</source>
   <translation>The disk is read-only</translation>
  </message>
  <message>
   <source>磁盘空间不足</source>
   <translation>The disk is full</translation>
  </message>
  <message>
   <source>磁盘配额已满</source>
   <translation>The disk quota is used up</translation>
  </message>
  <message>
   <source>文件名过长</source>
   <translation>The file name is too long</translation>
  </message>
  <message>
   <source>存储设备读写出错，可能已拔出</source>
   <translation>The storage device fails; it may have been taken out</translation>
  </message>
  <message>
   <source>存储设备已拔出</source>
   <translation>The storage device was taken out</translation>
  </message>
  <message>
   <source>网络共享已断开</source>
   <translation>The network share is disconnected</translation>
  </message>
  <message>
   <source>磁盘空间不足（{original}）</source>
   <translation>The disk is full ({original})</translation>
  </message>
  <message>
   <source>磁盘空间不足，或存储设备已拔出、读写出错（{original}）</source>
   <translation>The disk is full, or the storage device was removed or failed ({original})</translation>
  </message>
  <message>
   <source>文件正被其他程序占用（{original}）</source>
   <translation>The file is in use by another program ({original})</translation>
  </message>
  <message>
   <source>写入出错（{original}）</source>
   <translation>Writing failed ({original})</translation>
  </message>
  <message>
   <source>{what}。文件：{path}。{way_out}。</source>
   <translation>{what}. File: {path}. {way_out}.</translation>
  </message>
  <message>
   <source>未能保存：{cause}。文件：{path}。这一步没有生效，之前的内容完好；请检查磁盘空间和目录权限后重试。</source>
   <translation>Not saved: {cause}. File: {path}. This step did not take effect, what was there is intact; check disk space and permissions and try again.</translation>
  </message>
  <message>
   <source>文件是空的（0 字节），应为守约合同文件</source>
   <translation>The file is empty (0 bytes), expected a Shouyue contract file</translation>
  </message>
  <message>
   <source>请输入口令或恢复码</source>
   <translation>enter the password or the recovery code</translation>
  </message>
  <message>
   <source>这不是守约合同文件（文件头不符）</source>
   <translation>This is not a Shouyue contract file (wrong header)</translation>
  </message>
  <message>
   <source>请选择扩展名为 .shouyue 的文件</source>
   <translation>choose a file with the extension .shouyue</translation>
  </message>
  <message>
   <source>文件被截断：文件头应有 100 字节，只有 {count} 字节</source>
   <translation>The file is cut off: the header should have 100 bytes, it has {count}</translation>
  </message>
  <message>
   <source>文件有 {size} GB，超过 {most_bytes} GB 的上限</source>
   <translation>The file has {size} GB, more than the limit of {most_bytes} GB</translation>
  </message>
  <message>
   <source>请确认选对了文件；证据文件过多时请分成几个合同文件</source>
   <translation>Make sure it is the right file; with too many evidence files, keep several contract files</translation>
  </message>
  <message>
   <source>这是其他程序的数据库，不是守约合同文件</source>
   <translation>This is another program's database, not a Shouyue contract file</translation>
  </message>
  <message>
   <source>请选择由本程序建立的 .shouyue 文件</source>
   <translation>choose a .shouyue file made by this program</translation>
  </message>
  <message>
   <source>文件由更新的版本写成（格式版本 {version}，本程序支持到 {version2}）</source>
   <translation>The file was written by a newer version (file version {version}, this program knows up to {version2})</translation>
  </message>
  <message>
   <source>请升级本程序后再打开；原文件没有被改动</source>
   <translation>update the program, then open it; the file was not touched</translation>
  </message>
  <message>
   <source>文件头中的格式版本为 0，应为 1 或更高</source>
   <translation>The file version in the header is 0, expected 1 or higher</translation>
  </message>
  <message>
   <source>找不到文件</source>
   <translation>The file was not found</translation>
  </message>
  <message>
   <source>请检查路径，或新建合同文件</source>
   <translation>check the path, or make a new contract file</translation>
  </message>
  <message>
   <source>这是文件夹，不是文件</source>
   <translation>This is a folder, not a file</translation>
  </message>
  <message>
   <source>请选择其中的 .shouyue 文件</source>
   <translation>choose a .shouyue file in it</translation>
  </message>
  <message>
   <source>没有读取该文件的权限</source>
   <translation>No permission to read this file</translation>
  </message>
  <message>
   <source>请向管理员申请权限，或把文件复制到自己的目录</source>
   <translation>ask the administrator, or copy the file to a folder of your own</translation>
  </message>
  <message>
   <source>请检查路径和存储设备</source>
   <translation>check the path and the device</translation>
  </message>
  <message>
   <source>文件被截断：应有 {expected} 字节，只有 {size} 字节</source>
   <translation>The file is cut off: expected {expected} bytes, found {size}</translation>
  </message>
  <message>
   <source>请再输一次；确认无误仍不行，请从备份恢复</source>
   <translation>enter it again; if it is right and still fails, restore a backup</translation>
  </message>
  <message>
   <source>口令或恢复码不对，或文件已损坏</source>
   <translation>Wrong password or recovery code, or the file is damaged</translation>
  </message>
  <message>
   <source>文件在网络共享上（{share}）：那里的锁和日志不可靠，两台电脑同时打开会丢失内容</source>
   <translation>The file is on a network share ({share}): locks and logs do not hold there, and two computers with it open would lose entries</translation>
  </message>
  <message>
   <source>请把文件复制到本机磁盘再打开；只看不改可用 shouyue status</source>
   <translation>Copy the file to this computer and open it there; shouyue status shows it without changing it</translation>
  </message>
  <message>
   <source>无法在此处建立文件（{what}）</source>
   <translation>The file cannot be made here ({what})</translation>
  </message>
  <message>
   <source>请选择有写入权限且空间充足的目录</source>
   <translation>choose a folder with permission and space</translation>
  </message>
  <message>
   <source>{stem}-遗留日志</source>
   <translation>{stem}-left-over-log</translation>
  </message>
  <message>
   <source>已有同名文件，不会覆盖</source>
   <translation>There is a file of this name, it is not overwritten</translation>
  </message>
  <message>
   <source>请换一个文件名，或直接打开该文件</source>
   <translation>use another name, or open that file</translation>
  </message>
  <message>
   <source>文件旁的日志没有并入</source>
   <translation>The log beside the file was not merged</translation>
  </message>
  <message>
   <source>抄写的内容与原文件不一致：{differing}</source>
   <translation>The copy differs from the file: {differing}</translation>
  </message>
  <message>
   <source>口令没有更改（{why}）</source>
   <translation>The password was not changed ({why})</translation>
  </message>
  <message>
   <source>请检查目录权限和磁盘空间；文件没有改动，口令照旧</source>
   <translation>check permissions and space of the folder; file and password are as they were</translation>
  </message>
  <message>
   <source>文件不在原来的位置：U 盘可能已拔出，或文件被移走、改名。插回或移回原处后可以继续，之前保存的内容完好</source>
   <translation>The file is not where it was: the stick may have been taken out, or the file moved or renamed. Put it back and go on; what was saved before is whole</translation>
  </message>
  <message>
   <source>文件离开期间有了别的改动。请重新打开这个文件（Ctrl+O），再做这一步</source>
   <translation>The file was changed while it was away. Open it again (Ctrl+O), then do this step</translation>
  </message>
  <message>
   <source>文件是旧格式（版本 {version}，现为 {version2}），只读方式不能升级</source>
   <translation>The file is of an older version ({version}, now {version2}); read-only it cannot be updated</translation>
  </message>
  <message>
   <source>请先在窗口中打开一次</source>
   <translation>open it once in the window</translation>
  </message>
  <message>
   <source>{what}。{way_out}</source>
   <translation>{what}. {way_out}</translation>
  </message>
  <message>
   <source>请稍后重试</source>
   <translation>try again later</translation>
  </message>
  <message>
   <source>证据文件的内容缺失或与存入时的哈希不符（{sha256}…）</source>
   <translation>The contents of an evidence file are missing or do not match their hash ({sha256}…)</translation>
  </message>
  <message>
   <source>请从备份中恢复</source>
   <translation>restore it from a backup</translation>
  </message>
  <message>
   <source>不能写入该文件（{error}）</source>
   <translation>The file cannot be written ({error})</translation>
  </message>
  <message>
   <source>请把文件复制到自己的目录，或用 shouyue status 只读查看</source>
   <translation>copy it to a folder of your own, or read it with shouyue status</translation>
  </message>
  <message>
   <source>数据库无法打开（{error}）</source>
   <translation>The database cannot be opened ({error})</translation>
  </message>
  <message>
   <source>请从备份中恢复该文件</source>
   <translation>restore the file from a backup</translation>
  </message>
  <message>
   <source>无法打开文件供写入（{error}）</source>
   <translation>The file cannot be opened for writing ({error})</translation>
  </message>
  <message>
   <source>请检查磁盘空间和目录权限</source>
   <translation>check the space on the disk and the permissions of the folder</translation>
  </message>
  <message>
   <source>“{error}”在存入时被其他程序改动</source>
   <translation>“{error}” was changed by another program while it was stored</translation>
  </message>
  <message>
   <source>证据文件读不出来（{error}）</source>
   <translation>Evidence file cannot be read ({error})</translation>
  </message>
  <message>
   <source>文件中的合同不是要修改的那一份（{error}）</source>
   <translation>The contract in the file is not the one to be changed ({error})</translation>
  </message>
  <message>
   <source>文件中缺少要修改的记录（{kind} {id}）</source>
   <translation>The file lacks the record to be changed ({kind} {id})</translation>
  </message>
  <message>
   <source>JSON 的键值表</source>
   <translation>a JSON object</translation>
  </message>
  <message>
   <source>空</source>
   <translation>empty</translation>
  </message>
  <message>
   <source>下列之一：{values}</source>
   <translation>one of: {values}</translation>
  </message>
  <message>
   <source>至少一处改动</source>
   <translation>at least one change</translation>
  </message>
  <message>
   <source>没有改动</source>
   <translation>no change</translation>
  </message>
  <message>
   <source>不早于合同签订日 {signed}</source>
   <translation>not before the signing day {signed}</translation>
  </message>
  <message>
   <source>保留原有的各项（可以增加或修改）</source>
   <translation>keep what there is (entries may be added or changed)</translation>
  </message>
  <message>
   <source>少了 {missing}</source>
   <translation>{missing} are missing</translation>
  </message>
  <message>
   <source>各附件的行号互不相同</source>
   <translation>row ids that differ in all annexes</translation>
  </message>
  <message>
   <source>重复的 "{name}"</source>
   <translation>duplicate "{name}"</translation>
  </message>
  <message>
   <source>形如 1-{level}1 的行号</source>
   <translation>a row id like 1-{level}1</translation>
  </message>
  <message>
   <source>形如 {annex}-1 的行号</source>
   <translation>a row id like {annex}-1</translation>
  </message>
  <message>
   <source>大于零的惩罚系数</source>
   <translation>a coefficient above zero</translation>
  </message>
  <message>
   <source>不同于 requires 的严重程度</source>
   <translation>a severity not among requires</translation>
  </message>
  <message>
   <source>{flag}既要求又排除</source>
   <translation>{flag} is both required and excluded</translation>
  </message>
  <message>
   <source>以 problem: true 表示须出现问题</source>
   <translation>problem: true says that a problem must occur</translation>
  </message>
  <message>
   <source>写在 requires 或 forbids 中</source>
   <translation>written in requires or forbids</translation>
  </message>
  <message>
   <source>{metric}的单位"{unit}"</source>
   <translation>unit "{unit}" of {metric}</translation>
  </message>
  <message>
   <source>空（{metric}没有上下限）</source>
   <translation>empty ({metric} has no bounds)</translation>
  </message>
  <message>
   <source>{metric}的下限</source>
   <translation>a bound of {metric}</translation>
  </message>
  <message>
   <source>缺失</source>
   <translation>missing</translation>
  </message>
  <message>
   <source>没有上下限（{metric}）</source>
   <translation>no bounds ({metric})</translation>
  </message>
  <message>
   <source>有上限或下限</source>
   <translation>bounds given</translation>
  </message>
  <message>
   <source>累计时长的下限</source>
   <translation>a lower bound of the accumulated time</translation>
  </message>
  <message>
   <source>没有累计下限（仅累计宕机有）</source>
   <translation>no accumulated bound (only accumulated outages have one)</translation>
  </message>
  <message>
   <source>有累计下限</source>
   <translation>an accumulated bound</translation>
  </message>
  <message>
   <source>高于下限 {value} 的上限</source>
   <translation>an upper bound above the lower {value}</translation>
  </message>
  <message>
   <source>与行 {id} 不重叠的范围</source>
   <translation>a range that does not overlap row {id}</translation>
  </message>
  <message>
   <source>{id} 与 {id2} 重叠</source>
   <translation>{id} overlaps {id2}</translation>
  </message>
  <message>
   <source>true（声明空档）</source>
   <translation>true (declares a gap)</translation>
  </message>
  <message>
   <source>{id} 与 {id2} 之间有未声明的空档</source>
   <translation>an undeclared gap between {id} and {id2}</translation>
  </message>
  <message>
   <source>{id} 与 {id2} 相接，没有空档</source>
   <translation>{id} adjoins {id2}, there is no gap</translation>
  </message>
  <message>
   <source>{id} 的上限之上没有行，未声明空档</source>
   <translation>no row above the upper bound of {id}, and no gap declared</translation>
  </message>
  <message>
   <source>{id} 没有上限</source>
   <translation>{id} has no upper bound</translation>
  </message>
  <message>
   <source>零一二三四五六七八九</source>
   <translation>0123456789</translation>
  </message>
  <message>
   <source>〇</source>
   <translation>0</translation>
  </message>
  <message>
   <source>日期，如 2025-03-01</source>
   <translation>a date, e.g. 2025-03-01</translation>
  </message>
  <message>
   <source>日期和时间，如 2025-03-01 09:12:30</source>
   <translation>date and time, e.g. 2025-03-01 09:12:30</translation>
  </message>
  <message>
   <source>时:分:秒，时为 0–23，分、秒为 0–59</source>
   <translation>a time up to 23:59:59</translation>
  </message>
  <message>
   <source>下午</source>
   <translation>afternoon</translation>
  </message>
  <message>
   <source>晚上</source>
   <translation>evening</translation>
  </message>
  <message>
   <source>“{raw}”只有时间，没有日期</source>
   <translation>“{raw}” has a time but no date</translation>
  </message>
  <message>
   <source>月份，如 2025-03</source>
   <translation>a month, e.g. 2025-03</translation>
  </message>
  <message>
   <source>{raw:.15g} 存成了数字，分不清 1 月还是 10 月</source>
   <translation>{raw:.15g} was stored as a number: January and October cannot be told apart</translation>
  </message>
  <message>
   <source>请写成 2025-01 或 2025-10</source>
   <translation>write 2025-01 or 2025-10</translation>
  </message>
  <message>
   <source>看不懂月份“{text}”</source>
   <translation>Month “{text}” not understood</translation>
  </message>
  <message>
   <source>数字 {value:.15g} 不是日期</source>
   <translation>The number {value:.15g} is not a date</translation>
  </message>
  <message>
   <source>请把单元格改为日期，如 2025-03-01</source>
   <translation>make the cell a date, e.g. 2025-03-01</translation>
  </message>
  <message>
   <source>看不懂“{text}”</source>
   <translation>“{text}” not understood</translation>
  </message>
  <message>
   <source>凌晨</source>
   <translation>before dawn</translation>
  </message>
  <message>
   <source>“{text}”的秒数超出 0–59</source>
   <translation>Seconds of “{text}” exceed 59</translation>
  </message>
  <message>
   <source>没有“{text}”这个时间</source>
   <translation>There is no time “{text}”</translation>
  </message>
  <message>
   <source>看不懂日期“{text}”</source>
   <translation>Date “{text}” not understood</translation>
  </message>
  <message>
   <source>{year} 年不在 {years} 至 {years2} 年之间</source>
   <translation>The year {year} is not between {years} and {years2}</translation>
  </message>
  <message>
   <source>没有“{text}”这一天</source>
   <translation>There is no day “{text}”</translation>
  </message>
  <message>
   <source>亿元</source>
   <translation>100 million yuan</translation>
  </message>
  <message>
   <source>亿</source>
   <translation>100 million</translation>
  </message>
  <message>
   <source>万元</source>
   <translation>10,000 yuan</translation>
  </message>
  <message>
   <source>万</source>
   <translation>10,000</translation>
  </message>
  <message>
   <source>圆</source>
   <translation>yuan</translation>
  </message>
  <message>
   <source>人民币</source>
   <translation>RMB</translation>
  </message>
  <message>
   <source>￥</source>
   <translation>¥</translation>
  </message>
  <message>
   <source>零壹贰貳叁肆伍陆陸柒捌玖拾负</source>
   <translation>financial numerals</translation>
  </message>
  <message>
   <source>精确到分的金额，如 1,234.56</source>
   <translation>an amount to the fen, e.g. 1,234.56</translation>
  </message>
  <message>
   <source>数字{value}，如 12.5</source>
   <translation>a number{value}, e.g. 12.5</translation>
  </message>
  <message>
   <source>“{raw}”不是整数</source>
   <translation>“{raw}” is not a whole number</translation>
  </message>
  <message>
   <source>整数{value}</source>
   <translation>a whole number{value}</translation>
  </message>
  <message>
   <source>时长，如 5400、1:30:00 或 1小时30分</source>
   <translation>a time, e.g. 5400 or 1:30:00</translation>
  </message>
  <message>
   <source>“{raw}”是日期，不是时长</source>
   <translation>“{raw}” is a date, not a time</translation>
  </message>
  <message>
   <source>“{raw}”折合 {value} 秒，不是整秒</source>
   <translation>“{raw}” is {value} s, not whole seconds</translation>
  </message>
  <message>
   <source>“{text}”是科学计数法，末几位可能已丢失</source>
   <translation>“{text}” is in scientific notation and may have lost digits</translation>
  </message>
  <message>
   <source>请把这一列设为文本后重新填写</source>
   <translation>make the column text and fill it in again</translation>
  </message>
  <message>
   <source>“{value}”不是数字</source>
   <translation>“{value}” is not a number</translation>
  </message>
  <message>
   <source>金额“{raw}”折合 {value:f} 元，超过两位小数</source>
   <translation>Amount “{raw}” is {value:f} yuan, more than two decimals</translation>
  </message>
  <message>
   <source>看不懂大写金额“{text}”</source>
   <translation>The amount in words “{text}” was not understood</translation>
  </message>
  <message>
   <source>如 壹仟肆佰零玖元伍角 的大写金额，或数字</source>
   <translation>an amount in Chinese financial numerals, or a number</translation>
  </message>
  <message>
   <source>{yes} √ ✓ ✔ ☑ 对 有 y yes true t 1 合格 通过 到岗 已 已完成</source>
   <translation>{yes} √ ✓ ✔ ☑ y yes true t 1</translation>
  </message>
  <message>
   <source>{no} × ✗ ✘ ☒ x 错 无 没有 n no false f 0 不合格 未通过 不通过 缺岗 未到岗 未 未完成</source>
   <translation>{no} × ✗ ✘ ☒ x n no false f 0</translation>
  </message>
  <message>
   <source>待定</source>
   <translation>Undecided</translation>
  </message>
  <message>
   <source>待认定</source>
   <translation>To determine</translation>
  </message>
  <message>
   <source>未确定</source>
   <translation>not settled</translation>
  </message>
  <message>
   <source>不详</source>
   <translation>unknown</translation>
  </message>
  <message>
   <source>待核实</source>
   <translation>to be verified</translation>
  </message>
  <message>
   <source>设为文本格式的号码</source>
   <translation>a number as text</translation>
  </message>
  <message>
   <source>请把这一列设为文本后重新填写完整的号码</source>
   <translation>make the column text and fill in the whole numbers again</translation>
  </message>
  <message>
   <source>号码 {raw} 存成了数字，超过 15 位的部分已丢失</source>
   <translation>Number {raw} was stored as a figure; what is beyond 15 digits is lost</translation>
  </message>
  <message>
   <source>号码“{text}”是科学计数法，末几位已丢失</source>
   <translation>Number “{text}” is in scientific notation; its last digits are lost</translation>
  </message>
  <message>
   <source>完整的号码</source>
   <translation>the whole number</translation>
  </message>
  <message>
   <source>{yes}、{no}</source>
   <translation>{yes}, {no}</translation>
  </message>
  <message>
   <source>或{unsettled}</source>
   <translation> or {unsettled}</translation>
  </message>
  <message>
   <source>看不懂“{raw}”</source>
   <translation>“{raw}” not understood</translation>
  </message>
  <message>
   <source>“{text}”对应不止一个</source>
   <translation>“{text}” fits more than one</translation>
  </message>
  <message>
   <source>其中一个的编号：{listed}</source>
   <translation>the id of one of them: {listed}</translation>
  </message>
  <message>
   <source>下列之一：{listed}</source>
   <translation>one of: {listed}</translation>
  </message>
  <message>
   <source>不填，合同没有约定</source>
   <translation>left empty: the contract does not agree on it</translation>
  </message>
  <message>
   <source>“{text}”不是可选的内容</source>
   <translation>“{text}” is not one of the choices</translation>
  </message>
  <message>
   <source>请改正这一格</source>
   <translation>correct it</translation>
  </message>
  <message>
   <source>暂无</source>
   <translation>not yet</translation>
  </message>
  <message>
   <source>不同于 {clauses} 的条款</source>
   <translation>a clause other than {clauses}</translation>
  </message>
  <message>
   <source>附件所用的数</source>
   <translation>a number used by the annexes</translation>
  </message>
  <message>
   <source>空（null）</source>
   <translation>empty (null)</translation>
  </message>
  <message>
   <source>空（null），时限按工单级别</source>
   <translation>empty (null), limits go by priority</translation>
  </message>
  <message>
   <source>整数，或按工单级别的 ticket_limits</source>
   <translation>a whole number, or ticket_limits by priority</translation>
  </message>
  <message>
   <source>priorities 中的级别（{names}）</source>
   <translation>a level of priorities ({names})</translation>
  </message>
  <message>
   <source>response、arrival 或 clearing</source>
   <translation>response, arrival or clearing</translation>
  </message>
  <message>
   <source>大于零的比例</source>
   <translation>a share above zero</translation>
  </message>
  <message>
   <source>每级每种时限一行</source>
   <translation>one row for each priority and limit</translation>
  </message>
  <message>
   <source>{priority} 的{check}有 {count} 行</source>
   <translation>{count} rows for {check} of {priority}</translation>
  </message>
  <message>
   <source>级别 "{name}" 的时限</source>
   <translation>a limit of priority "{name}"</translation>
  </message>
  <message>
   <source>空（null），合同没有交付物</source>
   <translation>empty (null), the contract has no deliverables</translation>
  </message>
  <message>
   <source>有逾期违约金</source>
   <translation>late-delivery penalty given</translation>
  </message>
  <message>
   <source>都没有</source>
   <translation>neither</translation>
  </message>
  <message>
   <source>两者都有</source>
   <translation>both</translation>
  </message>
  <message>
   <source>due_on 与 days 之一</source>
   <translation>one of due_on and days</translation>
  </message>
  <message>
   <source>{years} 至 {years2} 年的日期</source>
   <translation>a day from {years} to {years2}</translation>
  </message>
  <message>
   <source>大于零、不超过上限 {cap_share} 的比例</source>
   <translation>a share above zero, at most the cap {cap_share}</translation>
  </message>
  <message>
   <source>point_scale 中的考核（{known}）</source>
   <translation>a review of point_scale ({known})</translation>
  </message>
  <message>
   <source>point_reviews 与 reviews 同有或同无</source>
   <translation>both point_reviews and reviews, or neither</translation>
  </message>
  <message>
   <source>大于零的满分</source>
   <translation>a full score above zero</translation>
  </message>
  <message>
   <source>不超过 {most_places} 位</source>
   <translation>at most {most_places} places</translation>
  </message>
  <message>
   <source>自满分以内起、至零分止的各档</source>
   <translation>tiers from within the full score down to zero</translation>
  </message>
  <message>
   <source>空列表</source>
   <translation>empty list</translation>
  </message>
  <message>
   <source>自高而低的下限</source>
   <translation>lower bounds from high to low</translation>
  </message>
  <message>
   <source>{zh}（{unit}）</source>
   <translation>{zh} ({unit})</translation>
  </message>
  <message>
   <source>中断</source>
   <translation>Outage</translation>
  </message>
  <message>
   <source>事件编号</source>
   <translation>Incident id</translation>
  </message>
  <message>
   <source>访问记录</source>
   <translation>Access log</translation>
  </message>
  <message>
   <source>授权编号</source>
   <translation>Permission no.</translation>
  </message>
  <message>
   <source>份</source>
   <translation>copies</translation>
  </message>
  <message>
   <source>{zh}：{zh2}</source>
   <translation>{zh}: {zh2}</translation>
  </message>
  <message>
   <source>（无）</source>
   <translation>(none)</translation>
  </message>
  <message>
   <source>已有的位置</source>
   <translation>a place that there is</translation>
  </message>
  <message>
   <source>未知的位置</source>
   <translation>unknown place</translation>
  </message>
  <message>
   <source>放假</source>
   <translation>Day off</translation>
  </message>
  <message>
   <source>调休上班</source>
   <translation>Make-up workday</translation>
  </message>
  <message>
   <source>安排</source>
   <translation>Kind</translation>
  </message>
  <message>
   <source>节日</source>
   <translation>Holiday</translation>
  </message>
  <message>
   <source>文字文件（UTF-8 或 GB18030）</source>
   <translation>a text file (UTF-8 or GB18030)</translation>
  </message>
  <message>
   <source>不能识别的内容</source>
   <translation>content that cannot be recognised</translation>
  </message>
  <message>
   <source>第 1 行</source>
   <translation>line 1</translation>
  </message>
  <message>
   <source>列名 {columns}</source>
   <translation>columns {columns}</translation>
  </message>
  <message>
   <source>一年的放假和调休上班日</source>
   <translation>days off and make-up workdays of a year</translation>
  </message>
  <message>
   <source>一天也没有</source>
   <translation>no days at all</translation>
  </message>
  <message>
   <source>{year} 年的日期（一个文件一年）</source>
   <translation>a day of {year} (one file, one year)</translation>
  </message>
  <message>
   <source>每天一条</source>
   <translation>one entry a day</translation>
  </message>
  <message>
   <source>{date} 有 {counted} 条</source>
   <translation>{date} has {counted} entries</translation>
  </message>
  <message>
   <source>周六或周日（调休上班）</source>
   <translation>a Saturday or Sunday (make-up workday)</translation>
  </message>
  <message>
   <source>{date} 是工作日</source>
   <translation>{date} is a weekday</translation>
  </message>
  <message>
   <source>节日的名称</source>
   <translation>the name of the holiday</translation>
  </message>
  <message>
   <source>全年的安排，包括元旦 {new_year} 放假</source>
   <translation>the whole year, with New Year {new_year} off</translation>
  </message>
  <message>
   <source>没有元旦</source>
   <translation>no New Year</translation>
  </message>
  <message>
   <source>不含冒号的编号</source>
   <translation>an id without a colon</translation>
  </message>
  <message>
   <source>至少一个条款</source>
   <translation>at least one clause</translation>
  </message>
  <message>
   <source>clauses 中已有的条款</source>
   <translation>a clause among clauses</translation>
  </message>
  <message>
   <source>readings 中已有的读法</source>
   <translation>a reading among readings</translation>
  </message>
  <message>
   <source>terms 中的一项</source>
   <translation>one of terms</translation>
  </message>
  <message>
   <source>term、row、payment、reading 中恰好一项</source>
   <translation>exactly one of term, row, payment, reading</translation>
  </message>
  <message>
   <source>没有</source>
   <translation>none</translation>
  </message>
  <message>
   <source>下列之一：{known}</source>
   <translation>one of: {known}</translation>
  </message>
  <message>
   <source>守约：{short_name}</source>
   <translation>Shouyue: {short_name}</translation>
  </message>
  <message>
   <source>{sides}：{text}</source>
   <translation>{sides}: {text}</translation>
  </message>
  <message>
   <source>条款：{heading}</source>
   <translation>Clause: {heading}</translation>
  </message>
  <message>
   <source>严格期限：{strict_on}，顺延到 {due_on}</source>
   <translation>strict due date: {strict_on}, moved to {due_on}</translation>
  </message>
  <message>
   <source>请在 Word 或 WPS 中改正，或按“恢复原样”改用原来的模板</source>
   <translation>correct it in Word or WPS, or go back to the original template</translation>
  </message>
  <message>
   <source>不能填写：{error}</source>
   <translation>It cannot be filled in: {error}</translation>
  </message>
  <message>
   <source>完整的 Word 文件</source>
   <translation>a whole Word file</translation>
  </message>
  <message>
   <source>不能读取（{value}）</source>
   <translation>cannot be read ({value})</translation>
  </message>
  <message>
   <source>普通的 Word 文档</source>
   <translation>a plain Word document</translation>
  </message>
  <message>
   <source>用了没有的字段“{field}”</source>
   <translation>uses field “{field}”, which does not exist</translation>
  </message>
  <message>
   <source>用了没有的字段（{text}）</source>
   <translation>uses fields that do not exist ({text})</translation>
  </message>
  <message>
   <source>“可用的字段”里列出的名字</source>
   <translation>names listed under “Fields”</translation>
  </message>
  <message>
   <source>用了不允许的写法（{text}）</source>
   <translation>uses what is not allowed ({text})</translation>
  </message>
  <message>
   <source>只写字段、循环和条件</source>
   <translation>only fields, loops and conditions</translation>
  </message>
  <message>
   <source>标记写得不完整（{text}）</source>
   <translation>has an incomplete mark ({text})</translation>
  </message>
  <message>
   <source>成对的 {{ 字段 }}、{% for … %}、{% endfor %}</source>
   <translation>marks in pairs: {{ field }}, {% for … %}, {% endfor %}</translation>
  </message>
  <message>
   <source>字段、循环和条件</source>
   <translation>fields, loops and conditions</translation>
  </message>
  <message>
   <source>{place}“{shown}”：</source>
   <translation>{place} “{shown}”: </translation>
  </message>
  <message>
   <source>“{marked}”附近：</source>
   <translation>near “{marked}”: </translation>
  </message>
  <message>
   <source>第 {number} 段</source>
   <translation>paragraph {number}</translation>
  </message>
  <message>
   <source>第 {number} 个表格第 {row} 行</source>
   <translation>table {number}, row {row}</translation>
  </message>
  <message>
   <source>页眉页脚</source>
   <translation>header or footer</translation>
  </message>
  <message>
   <source>文字超过 {most_text:,} 字</source>
   <translation>The text exceeds {most_text:,} characters</translation>
  </message>
  <message>
   <source>不允许运算 {operator}</source>
   <translation>the operation {operator} is not allowed</translation>
  </message>
  <message>
   <source>{% set %} 段落和 ~</source>
   <translation>{% set %} blocks and ~</translation>
  </message>
  <message>
   <source>循环太多，函件超过 {most_written} 百万字</source>
   <translation>Too many loops: the letter would exceed {most_written} million characters</translation>
  </message>
  <message>
   <source>文件有 {megabytes} MB，模板应不超过 {most_bytes} MB</source>
   <translation>The file has {megabytes} MB; a template may have {most_bytes} MB at most</translation>
  </message>
  <message>
   <source>不是 Word 的 .docx 文件；请在 Word 或 WPS 中另存为“Word 文档（*.docx）”</source>
   <translation>Not a Word .docx file; save it in Word or WPS as “Word document (*.docx)”</translation>
  </message>
  <message>
   <source>解压后过大，不是正常的 Word 文件</source>
   <translation>Unpacked it is too large for a Word file</translation>
  </message>
  <message>
   <source>里面没有正文，不是 Word 的 .docx 文件</source>
   <translation>It holds no text and is not a Word .docx file</translation>
  </message>
  <message>
   <source>含有宏或嵌入的程序；请另存为不带宏的“Word 文档（*.docx）”，删去嵌入的对象</source>
   <translation>It holds macros or embedded programs; save it without them as “Word document (*.docx)”</translation>
  </message>
  <message>
   <source>{name} 含有外部实体的定义，正常的 Word 文件没有</source>
   <translation>{name} defines external entities, which no Word file does</translation>
  </message>
  <message>
   <source>{name} 链接了外部文件；请把图片等嵌入文件，不要链接</source>
   <translation>{name} links to files outside; embed pictures instead of linking them</translation>
  </message>
  <message>
   <source>{value}模板 {name}</source>
   <translation>{value} template {name}</translation>
  </message>
  <message>
   <source>{stem}（停用 {number}）{suffix}</source>
   <translation>{stem} (unused {number}){suffix}</translation>
  </message>
  <message>
   <source>请按月份或系统分成几个文件导入</source>
   <translation>split it by month or system and import the parts</translation>
  </message>
  <message>
   <source>请检查文件是否还在、是否有权限，或正被别的程序占用</source>
   <translation>check that the file is there, may be read and is not in use by another program</translation>
  </message>
  <message>
   <source>读取文件时内存超出限制或读取程序中断</source>
   <translation>Reading took too much memory, or the reader broke off</translation>
  </message>
  <message>
   <source>可以读完的监控导出</source>
   <translation>a monitoring export that can be read to its end</translation>
  </message>
  <message>
   <source>无法读取文件（{value}）</source>
   <translation>The file cannot be read ({value})</translation>
  </message>
  <message>
   <source>读取文件所需的内存超出限制</source>
   <translation>Reading takes too much memory</translation>
  </message>
  <message>
   <source>普通大小的监控导出</source>
   <translation>a monitoring export of usual size</translation>
  </message>
  <message>
   <source>{column}一列有 {most_names:,} 个以上不同的内容</source>
   <translation>Over {most_names:,} different contents in the {column} column</translation>
  </message>
  <message>
   <source>少数几个系统名或状态词</source>
   <translation>a few names of systems or state words</translation>
  </message>
  <message>
   <source>请核对这一列是否选对</source>
   <translation>check that the right column was chosen</translation>
  </message>
  <message>
   <source>状态变化超过 {most_runs:,} 次</source>
   <translation>The state changes more than {most_runs:,} times</translation>
  </message>
  <message>
   <source>偶有中断的采样，或告警与恢复的事件</source>
   <translation>samples with outages now and then, or alerts and recoveries</translation>
  </message>
  <message>
   <source>请核对时间列和状态列是否选对，或按月份分成几个文件导入</source>
   <translation>check the time and state columns, or split it by month</translation>
  </message>
  <message>
   <source>一行超过 {most_line:,} 个字节</source>
   <translation>A line has more than {most_line:,} bytes</translation>
  </message>
  <message>
   <source>每个采样或事件一行的 csv</source>
   <translation>a csv with a line for each sample or event</translation>
  </message>
  <message>
   <source>请核对监控系统的导出格式</source>
   <translation>check the export format of the monitoring system</translation>
  </message>
  <message>
   <source>系统</source>
   <translation>System</translation>
  </message>
  <message>
   <source>不超过 {most_rows:,} 行</source>
   <translation>up to {most_rows:,} rows</translation>
  </message>
  <message>
   <source>监控记录过多</source>
   <translation>There are too many monitoring records</translation>
  </message>
  <message>
   <source>互不相同的名称</source>
   <translation>names that differ</translation>
  </message>
  <message>
   <source>{name} 的说明</source>
   <translation>a description of {name}</translation>
  </message>
  <message>
   <source>合同留有余地的读法（{values}）</source>
   <translation>a reading that the contract leaves open ({values})</translation>
  </message>
  <message>
   <source>下列之一：{literals}</source>
   <translation>one of: {literals}</translation>
  </message>
  <message>
   <source>合同有所涉约定的读法</source>
   <translation>a reading whose terms the contract has</translation>
  </message>
  <message>
   <source>依次为 {wanted}（默认在前）</source>
   <translation>in the order {wanted} (default first)</translation>
  </message>
  <message>
   <source>与 sources 相同的 "{source}"</source>
   <translation>the same "{source}" as in sources</translation>
  </message>
  <message>
   <source>不为负的整数</source>
   <translation>a whole number that is not negative</translation>
  </message>
  <message>
   <source>0 至 {total}</source>
   <translation>0 to {total}</translation>
  </message>
  <message>
   <source>limit:条款、clock:时限、payment:款项或 right:条款</source>
   <translation>limit:clause, clock:limit, payment:instalment or right:clause</translation>
  </message>
  <message>
   <source>安装不完整：缺少 resources/{parts}</source>
   <translation>The installation is incomplete: resources/{parts} is missing</translation>
  </message>
  <message>
   <source>请用 Excel 或 WPS 打开后另存为 xlsx，再导入</source>
   <translation>open it in Excel or WPS, save it as xlsx, then import</translation>
  </message>
  <message>
   <source>各表合计不超过 {most_cells:,} 个单元格</source>
   <translation>at most {most_cells:,} cells in all sheets together</translation>
  </message>
  <message>
   <source>请删除表格之外的内容，或分种类导入</source>
   <translation>Please delete what is outside the tables, or import kind by kind</translation>
  </message>
  <message>
   <source>整份合同的各表合计约 {cells:,} 个单元格</source>
   <translation>The sheets of the whole contract come to about {cells:,} cells</translation>
  </message>
  <message>
   <source>文件有打开密码</source>
   <translation>The file has a password</translation>
  </message>
  <message>
   <source>没有密码的工作簿</source>
   <translation>a workbook without a password</translation>
  </message>
  <message>
   <source>请去掉密码后另存，再导入</source>
   <translation>remove the password, save it, then import</translation>
  </message>
  <message>
   <source>不超过 {most_bytes_xls} MB 的 xls</source>
   <translation>an xls of up to {most_bytes_xls} MB</translation>
  </message>
  <message>
   <source>文件有 {count} MB</source>
   <translation>The file has {count} MB</translation>
  </message>
  <message>
   <source>工作表的内容范围过大</source>
   <translation>The sheet reaches too far</translation>
  </message>
  <message>
   <source>旧格式（xls）无法看出公式是否计算过，请核对预览中的数字</source>
   <translation>The old format (xls) does not tell whether formulas were computed; check the figures of the preview</translation>
  </message>
  <message>
   <source>文件不能作为工作簿打开，它可能已损坏，或是别的格式改了扩展名</source>
   <translation>It does not open as a workbook: it may be damaged, or another format with a changed extension</translation>
  </message>
  <message>
   <source>xlsx、xls 或 csv 文件</source>
   <translation>an xlsx, xls or csv file</translation>
  </message>
  <message>
   <source>工作簿里没有工作表</source>
   <translation>The workbook has no sheets</translation>
  </message>
  <message>
   <source>至少一个有数据的工作表</source>
   <translation>at least one sheet with data</translation>
  </message>
  <message>
   <source>没有名为“{wanted}”的工作表</source>
   <translation>There is no sheet “{wanted}”</translation>
  </message>
  <message>
   <source>文件里已有的工作表</source>
   <translation>a sheet of the file</translation>
  </message>
  <message>
   <source>请重新选择工作表</source>
   <translation>choose the sheet again</translation>
  </message>
  <message>
   <source>有 {count} 个隐藏的工作表没有读取：{hidden}</source>
   <translation>{count} hidden sheets were not read: {hidden}</translation>
  </message>
  <message>
   <source>工作表“{name}”的内容无法读取</source>
   <translation>Sheet “{name}” cannot be read</translation>
  </message>
  <message>
   <source>完整的工作表</source>
   <translation>a whole sheet</translation>
  </message>
  <message>
   <source>请用 Excel 或 WPS 打开后只把要导入的区域另存为新的 xlsx，再导入</source>
   <translation>open it in Excel or WPS, save only the part to import as a new xlsx, then import</translation>
  </message>
  <message>
   <source>普通大小的表格</source>
   <translation>a table of usual size</translation>
  </message>
  <message>
   <source>{most_seconds} 秒内读完的文件</source>
   <translation>a file that is read within {most_seconds} s</translation>
  </message>
  <message>
   <source>读取用时过长，已停止</source>
   <translation>Reading took too long and was stopped</translation>
  </message>
  <message>
   <source>未导入的原因</source>
   <translation>Why not imported</translation>
  </message>
  <message>
   <source>未导入</source>
   <translation>Not imported</translation>
  </message>
  <message>
   <source>{what}；应为{expected}；{way_out}</source>
   <translation>{what}; expected: {expected}; {way_out}</translation>
  </message>
  <message>
   <source>整份合同</source>
   <translation>Whole contract</translation>
  </message>
  <message>
   <source>这是 PDF 文件</source>
   <translation>This is a PDF file</translation>
  </message>
  <message>
   <source>这是图片</source>
   <translation>This is a picture</translation>
  </message>
  <message>
   <source>这是 RAR 压缩包</source>
   <translation>This is a RAR archive</translation>
  </message>
  <message>
   <source>这是 7z 压缩包</source>
   <translation>This is a 7z archive</translation>
  </message>
  <message>
   <source>这是可执行程序</source>
   <translation>This is a program</translation>
  </message>
  <message>
   <source>这是数据库文件</source>
   <translation>This is a database</translation>
  </message>
  <message>
   <source>请选择 xlsx、xls 或 csv 文件</source>
   <translation>choose an xlsx, xls or csv file</translation>
  </message>
  <message>
   <source>不超过 {most_bytes} MB</source>
   <translation>up to {most_bytes} MB</translation>
  </message>
  <message>
   <source>文件有 {size} MB，过大</source>
   <translation>The file has {size} MB, which is too large</translation>
  </message>
  <message>
   <source>请分成几个文件，或删去图片后再导入</source>
   <translation>split it, or remove pictures, then import</translation>
  </message>
  <message>
   <source>文件是空的</source>
   <translation>The file is empty</translation>
  </message>
  <message>
   <source>有表头和数据的表格</source>
   <translation>a table with headings and data</translation>
  </message>
  <message>
   <source>{what}，不是表格</source>
   <translation>{what}, not a table</translation>
  </message>
  <message>
   <source>公式没有计算结果</source>
   <translation>The formula has no result</translation>
  </message>
  <message>
   <source>文件已损坏，压缩内容无法读取</source>
   <translation>The file is damaged: its compressed contents cannot be read</translation>
  </message>
  <message>
   <source>完整的 xlsx 文件</source>
   <translation>a whole xlsx file</translation>
  </message>
  <message>
   <source>解压后不超过 {most_unpacked} MB</source>
   <translation>up to {most_unpacked} MB unpacked</translation>
  </message>
  <message>
   <source>文件解压后过大，可能是压缩炸弹</source>
   <translation>Unpacked the file is too large; it may be a zip bomb</translation>
  </message>
  <message>
   <source>文件的 {filename} 里有外部实体或文档类型声明</source>
   <translation>{filename} in the file declares external entities or a document type</translation>
  </message>
  <message>
   <source>不带实体声明的工作簿</source>
   <translation>a workbook without entities</translation>
  </message>
  <message>
   <source>文件里有 {count:,} 个部分</source>
   <translation>The file has {count:,} parts</translation>
  </message>
  <message>
   <source>不超过 {most_parts:,} 个</source>
   <translation>up to {most_parts:,}</translation>
  </message>
  <message>
   <source>xlsx 工作簿</source>
   <translation>an xlsx workbook</translation>
  </message>
  <message>
   <source>文件里有加密或指向别处的部分</source>
   <translation>The file has parts that are encrypted or point elsewhere</translation>
  </message>
  <message>
   <source>没有加密的 xlsx 工作簿</source>
   <translation>an xlsx workbook without encryption</translation>
  </message>
  <message>
   <source>这是 Word 文档，不是表格</source>
   <translation>This is a Word document, not a table</translation>
  </message>
  <message>
   <source>这是二进制工作簿（xlsb）</source>
   <translation>This is a binary workbook (xlsb)</translation>
  </message>
  <message>
   <source>这是 OpenDocument 文档</source>
   <translation>This is an OpenDocument document</translation>
  </message>
  <message>
   <source>这是压缩包，不是工作簿</source>
   <translation>This is an archive, not a workbook</translation>
  </message>
  <message>
   <source>文件带有宏：没有运行，也不会导入</source>
   <translation>The file has macros: they were not run and are not imported</translation>
  </message>
  <message>
   <source>文件引用了其他工作簿：没有去读取，用的是文件里存下的值</source>
   <translation>The file refers to other workbooks: they were not read, the stored values are used</translation>
  </message>
  <message>
   <source>工作表里有一行过长</source>
   <translation>The sheet has a row that is too long</translation>
  </message>
  <message>
   <source>正常的表格行</source>
   <translation>rows of a usual table</translation>
  </message>
  <message>
   <source>不超过 {most_rows:,} 行、{most_cells:,} 个单元格</source>
   <translation>up to {most_rows:,} rows and {most_cells:,} cells</translation>
  </message>
  <message>
   <source>请删除表格之外的内容，或只把要导入的区域复制到新工作簿</source>
   <translation>delete what is outside the table, or copy the part to import into a new workbook</translation>
  </message>
  <message>
   <source>工作表的内容一直到 {last}，范围过大</source>
   <translation>The sheet reaches to {last}, which is too far</translation>
  </message>
  <message>
   <source>工作表的单元格没有写明位置</source>
   <translation>Cells of the sheet do not say where they are</translation>
  </message>
  <message>
   <source>Excel 或 WPS 保存的表格</source>
   <translation>a table saved by Excel or WPS</translation>
  </message>
  <message>
   <source>公式的结果是错误 {said}</source>
   <translation>The formula gives the error {said}</translation>
  </message>
  <message>
   <source>逗号</source>
   <translation>comma</translation>
  </message>
  <message>
   <source>制表符</source>
   <translation>tab</translation>
  </message>
  <message>
   <source>分号</source>
   <translation>semicolon</translation>
  </message>
  <message>
   <source>竖线</source>
   <translation>bar</translation>
  </message>
  <message>
   <source>全角逗号</source>
   <translation>wide comma</translation>
  </message>
  <message>
   <source>文件不是文字，或编码不能识别</source>
   <translation>The file is not text, or its encoding is unknown</translation>
  </message>
  <message>
   <source>UTF-8 或 GBK（GB18030）编码的 csv</source>
   <translation>a csv in UTF-8 or GBK (GB18030)</translation>
  </message>
  <message>
   <source>请用 Excel 或 WPS 另存为 xlsx，再导入</source>
   <translation>save it as xlsx in Excel or WPS, then import</translation>
  </message>
  <message>
   <source>这是网页或 XML 文件改了扩展名，不是表格</source>
   <translation>This is a web page or XML with a changed extension, not a table</translation>
  </message>
  <message>
   <source>按 {encoding} 编码、{separators}分隔读取</source>
   <translation>Read as {encoding}, separated by {separators}</translation>
  </message>
  <message>
   <source>表格过大</source>
   <translation>The table is too large</translation>
  </message>
  <message>
   <source>请分成几个文件导入</source>
   <translation>split it into several files</translation>
  </message>
  <message>
   <source>第 {count} 行的引号或长度不合 csv 的写法</source>
   <translation>Quotes or length of row {count} are not those of a csv</translation>
  </message>
  <message>
   <source>成对的引号，每格不超过 {most_in_cell:,} 个字</source>
   <translation>quotes in pairs, up to {most_in_cell:,} letters a cell</translation>
  </message>
  <message>
   <source>合同模板 {name} 无法解析：</source>
   <translation>Contract template {name} cannot be parsed:</translation>
  </message>
  <message>
   <source>合同模板 {name} 有误：</source>
   <translation>Contract template {name} has errors:</translation>
  </message>
  <message>
   <source>写明的条款（未约定的写 null）</source>
   <translation>every term written (null where not agreed)</translation>
  </message>
  <message>
   <source>写明的读法</source>
   <translation>every reading written</translation>
  </message>
  <message>
   <source>对合同模板 {template} 的条款所作的修改有误：</source>
   <translation>The changes to the terms of template {template} have errors:</translation>
  </message>
  <message>
   <source>下列之一：{shipped}</source>
   <translation>one of: {shipped}</translation>
  </message>
  <message>
   <source>没有这个合同模板：</source>
   <translation>There is no such contract template:</translation>
  </message>
  <message>
   <source>年</source>
   <translation>Year</translation>
  </message>
  <message>
   <source>不大于 1 的份额，如百分之三十写作 "0.30"</source>
   <translation>a share of at most 1; 30 % is "0.30"</translation>
  </message>
  <message>
   <source>{least} 至 {most} 的整数</source>
   <translation>a whole number from {least} to {most}</translation>
  </message>
  <message>
   <source>大于零、小于一万亿的金额</source>
   <translation>an amount above zero and below one trillion</translation>
  </message>
  <message>
   <source>至少一个信息系统</source>
   <translation>at least one information system</translation>
  </message>
  <message>
   <source>1 至 5 的等保级别</source>
   <translation>a protection level from 1 to 5</translation>
  </message>
  <message>
   <source>各期比例之和等于 1</source>
   <translation>shares of the instalments adding up to 1</translation>
  </message>
  <message>
   <source>合同总额 {total_fee} 元之下大于零的金额</source>
   <translation>amounts above zero under the total fee of {total_fee} yuan</translation>
  </message>
  <message>
   <source>{share}，即 {amounts} 元</source>
   <translation>{share}, i.e. {amounts} yuan</translation>
  </message>
  <message>
   <source>至少一个起算条件，且不重复</source>
   <translation>at least one condition, none twice</translation>
  </message>
  <message>
   <source>当事人</source>
   <translation>Party</translation>
  </message>
  <message>
   <source>自 1 起连续的行号</source>
   <translation>consecutive row numbers from 1</translation>
  </message>
  <message>
   <source>大于零的整数</source>
   <translation>a whole number above zero</translation>
  </message>
  <message>
   <source>在 sources 中写明所出条款</source>
   <translation>the clause named in sources</translation>
  </message>
  <message>
   <source>没有这一项</source>
   <translation>there is no such thing</translation>
  </message>
  <message>
   <source>附件的行 "{name}"</source>
   <translation>row "{name}" of an annex</translation>
  </message>
  <message>
   <source>格式</source>
   <translation>Form</translation>
  </message>
  <message>
   <source>位置</source>
   <translation>Place</translation>
  </message>
  <message>
   <source>名称</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>值</source>
   <translation>Value</translation>
  </message>
  <message>
   <source>单位</source>
   <translation>Unit</translation>
  </message>
  <message>
   <source>依据</source>
   <translation>Evidence</translation>
  </message>
  <message>
   <source>分期付款</source>
   <translation>Instalments</translation>
  </message>
  <message>
   <source>条款原文</source>
   <translation>Clause text</translation>
  </message>
  <message>
   <source>附件表</source>
   <translation>Annexes</translation>
  </message>
  <message>
   <source>合同文本</source>
   <translation>Contract text</translation>
  </message>
  <message>
   <source>“{whole}”工作簿的格式是“{form}”</source>
   <translation>The workbook “{whole}” is of form “{form}”</translation>
  </message>
  <message>
   <source>格式 {form}</source>
   <translation>form {form}</translation>
  </message>
  <message>
   <source>请用本程序的“导出整份合同”重新导出，或升级程序后再导入</source>
   <translation>Please export it again with Export whole contract of this program, or import it with a newer program</translation>
  </message>
  <message>
   <source>工作表“{name}”缺少“{place}”或“{value}”列</source>
   <translation>Sheet “{name}” lacks the column “{place}” or “{value}”</translation>
  </message>
  <message>
   <source>导出时的表头</source>
   <translation>the header as it was exported</translation>
  </message>
  <message>
   <source>请恢复表头后再导入</source>
   <translation>Please put the header back, then import</translation>
  </message>
  <message>
   <source>财务台账</source>
   <translation>Ledgers for finance</translation>
  </message>
  <message>
   <source>{name}　截至 {day}</source>
   <translation>{name}, as of {day}</translation>
  </message>
  <message>
   <source>这个工作簿带有整份合同：合同本身的文字、条款、当事人、系统、读法，和登记的每一条记录。</source>
   <translation>This workbook carries a whole contract: its text, terms, parties, systems and readings, and every record.</translation>
  </message>
  <message>
   <source>用“数据 · 导入”打开它，可以并入同一份合同（先看新增、更新、一致和金额怎样变），也可以新建一份合同。</source>
   <translation>Open it with Data · Import: it goes into the same contract (new, changed and equal rows and the money are shown first), or becomes a new one.</translation>
  </message>
  <message>
   <source>记录里的系统、款项等写的是编号（见“系统”“分期付款”各表），改了名称也对得上。</source>
   <translation>Records name systems, instalments and the like by their ids (see those sheets), so names may be changed.</translation>
  </message>
  <message>
   <source>表名、表头和“位置”列不要改动；值可以改。表中没有的记录不会删除，删去的工作表不会改动合同。</source>
   <translation>Leave names of sheets, headers and the column Place as they are; values may be changed. Records that are not in a sheet are not deleted, and a sheet that is taken out changes nothing.</translation>
  </message>
  <message>
   <source>不在其中的：证据文件的内容（只列清单）、月度封存和修改记录；它们在合同文件里，请用备份保存。</source>
   <translation>Not in it: the contents of evidence files (only listed), sealed months and the audit trail; these are in the contract file, keep them by backups.</translation>
  </message>
  <message>
   <source>{name}　{whole}</source>
   <translation>{name}: {whole}</translation>
  </message>
  <message>
   <source>“{zh}”里有顿号或逗号</source>
   <translation>“{zh}” has a comma or an enumeration comma in it</translation>
  </message>
  <message>
   <source>不带这些标点的编号</source>
   <translation>an id without these</translation>
  </message>
  <message>
   <source>请在程序里改名后再导出</source>
   <translation>Please rename it in the program, then export</translation>
  </message>
  <message>
   <source>“{zh}”有 {count:,} 字，一格放不下</source>
   <translation>“{zh}” has {count:,} characters, more than a cell holds</translation>
  </message>
  <message>
   <source>不超过 {most_text:,} 字</source>
   <translation>at most {most_text:,} characters</translation>
  </message>
  <message>
   <source>请在程序里缩短后再导出</source>
   <translation>Please shorten it in the program, then export</translation>
  </message>
  <message>
   <source>合同编号</source>
   <translation>Contract id</translation>
  </message>
  <message>
   <source>导出时间</source>
   <translation>Exported at</translation>
  </message>
  <message>
   <source>修改记录末条</source>
   <translation>Last audit entry</translation>
  </message>
  <message>
   <source>第 {entries} 条，SHA-256 {head}</source>
   <translation>No. {entries}, SHA-256 {head}</translation>
  </message>
 </context>
</TS>
