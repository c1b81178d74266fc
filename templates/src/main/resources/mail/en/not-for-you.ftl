<#include "blocks.ftl">
<@stage>Not restored for you yet</@stage>
<@p>For most customers ${component} is working again, but not yet for you: ${stillBroken}. We can see this. We are now ${action}.</@p>
<@promise>We will write by ${nextUpdateAt}.</@promise>
