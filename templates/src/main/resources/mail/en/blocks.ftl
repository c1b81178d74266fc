<#-- The pieces that letters are made of (practice B.7). Plain spaces: typesetting puts the non-breaking ones. -->
<#macro failure>${component} ${impactSince}<#if !generic>: ${symptomPresent}</#if></#macro>
<#macro next><#if nextOnPage>From here on, news is on the status page; we will e-mail you when something changes. The next entry there comes by ${nextUpdateAt}.<#else>Next message by ${nextUpdateAt}, with or without news.</#if></#macro>
<#macro toDo><#if workaround??>For now you can ${workaround}.<#elseif customerAction??>Please ${customerAction}.<#else>Nothing is needed from you.</#if></#macro>
<#macro safety><#if dataSafety == "safe">Your data is safe.<#elseif dataSafety == "unknown">We are still checking whether data is safe.<#else>Lost: ${lost}.</#if></#macro>
<#macro changes><#if done??>we have already ${done}</#if><#if done?? && planned??>; </#if><#if planned??>by ${dueDay} we will ${planned}</#if></#macro>
<#macro couldNot><#if lostAction??>${lostAction}<#elseif effect == "down">use ${component}<#else>use ${component} normally</#if></#macro>
<#macro reply><#if replyBy == "letter">reply to this message<#elseif replyBy == "here">reply here<#elseif replyBy == "contact">write to us (${contactUrl})<#else>write to us</#if></#macro>
<#macro because><#if why == "uses_component">you use ${component}<#elseif why == "subscribed">you subscribed to news about ${component}<#elseif why == "wrote_to_us">you wrote to us about this incident<#elseif why == "named_by_company">your company named this address for such messages<#else>you are the contract contact</#if></#macro>
<#macro stageSentence><#if stageNow == "investigating">we are investigating, the cause is not known yet<#elseif stageNow == "identified">the cause is known<#if action??> and we are ${action}</#if><#elseif stageNow == "monitoring">the service is recovering and we are watching<#else>the service is working normally again</#if></#macro>
<#macro symptomNow><#if stageNow == "investigating" || stageNow == "identified">${symptomPresent}<#else>${symptomPast}</#if></#macro>
<#macro contract><#if benefit??>Under the SLA<#if benefitClause??>, clause ${benefitClause}</#if>, ${benefit}. We will apply it on ${benefitOn}; you do not need to ask.</#if></#macro>
<#macro goodwill><#if grant??>As an apology, beyond the contract, we are ${grant}. We will do this on ${grantOn}; you do not need to ask.</#if></#macro>
<#macro counted><#if benefitCalc??>How we counted: ${benefitCalc}.<#elseif grantCalc??>How we counted: ${grantCalc}.</#if></#macro>
<#macro rights>This does not limit your rights under the contract or the law. If you do not agree with the calculation, <@reply/>.</#macro>
