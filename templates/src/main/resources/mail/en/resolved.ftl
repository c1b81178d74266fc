<#include "blocks.ftl">
<@stage>Restored</@stage>
<@p>${component} is working normally again. The incident lasted ${duration}: ${period}.</@p>
<@p>Who was affected: ${scope}. <@safety/> <@toDo/></@p>
<@p>We are sorry: during that time you could not <@couldNot/>.</@p>
<@promise>If it still does not work for you, <@reply/>. By ${followUpBy} we will send you a short account of what happened and what we are changing.</@promise>
