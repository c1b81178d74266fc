<#-- The pieces that letters are made of (practice B.7). Plain spaces: typesetting puts the non-breaking ones. -->
<#macro failure>${component} ${impactSince}<#if !generic>: ${symptomPresent}</#if></#macro>
<#macro next><#if nextOnPage>From here on, news is on the status page; we will e-mail you when something changes. The next entry there comes by ${nextUpdateAt}.<#else>Next message by ${nextUpdateAt}, with or without news.</#if></#macro>
<#macro toDo><#if workaround??>For now you can ${workaround}.<#elseif customerAction??>Please ${customerAction}.<#else>Nothing is needed from you.</#if></#macro>
<#macro safety><#if dataSafety == "safe">Your data is safe.<#elseif dataSafety == "unknown">We are still checking whether data is safe.<#else>Lost: ${lost}.</#if></#macro>
<#macro changes><#if done??>we have already ${done}</#if><#if done?? && planned??>; </#if><#if planned??>by ${dueDay} we will ${planned}</#if></#macro>
<#macro couldNot><#if lostAction??>${lostAction}<#elseif effect == "down">use ${component}<#else>use ${component} normally</#if></#macro>
<#macro reply><#if replyBy == "letter">reply to this message<#elseif replyBy == "here">reply here<#elseif replyBy == "contact">write to us (${contactUrl})<#else>write to us</#if></#macro>
<#macro because><#if why == "uses_component">you use ${component}<#elseif why == "subscribed">you subscribed to news about ${component}<#elseif why == "wrote_to_us">you wrote to us about this incident<#elseif why == "named_by_company">your company named this address for such messages<#else>you are the contract contact</#if></#macro>
