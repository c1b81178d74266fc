<#include "blocks.ftl">
<@stage>Compensation</@stage>
<@p><@hello>Hello,</@hello> the incident with ${component} took place ${period}<@personal>; for you it lasted ${downtime}</@personal>. We are sorry: during that time you could not <@couldNot/>.</@p>
<@p><@personal><@contract/></@personal></@p>
<@p><@personal><@goodwill/></@personal></@p>
<@p><@personal><@counted/></@personal></@p>
<@p><@rights/></@p>
