<#list paragraphs as paragraph>${paragraph.text}

</#list>
———
<#list footer as paragraph>
${paragraph.text}
</#list>
