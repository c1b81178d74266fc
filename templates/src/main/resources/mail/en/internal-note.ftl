<#macro was><#if !generic>${symptomPast}<#elseif effect == "down">it was unavailable<#elseif effect == "slow">it was slow<#else>it was working intermittently</#if></#macro>
<@stage>${ref}, ${severity}</@stage>
<@p>${component}: <#if restoredAt??>from ${startedAt} to ${restoredAt} <@was/>; it is working normally again<#elseif generic>${impactSince} since ${startedAt}<#else>since ${startedAt} ${symptomPresent}</#if>. Affected: ${scope}.</@p>
<@p><#if lastNotice??>Last message to customers: “${lastNotice}”, sent at ${lastNoticeAt}<#if nextUpdateAt??>; the next by ${nextUpdateAt}</#if>.<#else>Nothing has been sent to customers yet.</#if> Status: ${statusUrl}.</@p>
<@p>In charge: ${role}.</@p>
<@promise>Needed from you: ${ask}.</@promise>
<@p>Do not forward this text outside.</@p>
