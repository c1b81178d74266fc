<#include "blocks.ftl">
<@stage>Investigating</@stage>
<@p><@hello>Hello,</@hello> <#if resolvedSentAt??>it has come back, although at ${resolvedSentAt} we wrote that the service was working. Since <#else>since </#if>${startedAt}, <@failure/>. We know about it and are investigating. The cause is not known yet.</@p>
<@p>Who is affected: ${scope}. <#if dataSafety??><@safety/></#if> <#if workaround??><@toDo/></#if></@p>
<@promise><@next/></@promise>
